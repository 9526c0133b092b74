package org.sakta.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * One queue.
 *
 * @param visibility for how long a message that was handed out stays hidden
 * @param afterwards where a message goes that was handed out too often
 */
public record QueueSpec(String logicalId, String name, Duration visibility, Optional<DeadLetters> afterwards) {
    /**
     * @param queue name of the queue for them
     * @param receives how often a message is handed out before
     */
    public record DeadLetters(String queue, int receives) {}
}
