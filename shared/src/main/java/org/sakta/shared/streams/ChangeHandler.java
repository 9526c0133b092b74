package org.sakta.shared.streams;

/** What is done about a change. It happens at least once, so that a second time must do nothing more. */
@FunctionalInterface
public interface ChangeHandler {
    /**
     * @param deadline a fair part of the time that the function has for the changes that came together
     * @throws RuntimeException to be told again, of this change and of those after it
     */
    void handle(Change change, Deadline deadline);
}
