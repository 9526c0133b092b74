package org.sakta.shared.uploads;

/** What is done about a file. It happens at least once, so that a second time must do nothing more. */
@FunctionalInterface
public interface UploadHandler {
    /** @throws RuntimeException to be told of it again, some time later, and to have it among the dead letters at last */
    void handle(Upload upload);
}
