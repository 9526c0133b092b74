package org.sakta.shared.queues;

/** What is done about a message. It happens at least once, so that a second time must do nothing more. */
@FunctionalInterface
public interface MessageHandler {
    /** @throws RuntimeException to be given the message again, some time later, and to have it among the dead letters at last */
    void handle(String body);
}
