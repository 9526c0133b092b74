package org.sakta.local.template;

/**
 * A function behind a queue.
 *
 * @param queue the queue's name
 * @param batchSize how many messages a function gets at once
 * @param namesFailures whether the function's answer says which messages failed
 */
public record QueueSource(
        String function, String event, String queue, int batchSize, boolean namesFailures, boolean enabled) {
    /** As the tools page knows it: {@code TextMessagesFunction.Alerts}. */
    public String name() {
        return function + "." + event;
    }
}
