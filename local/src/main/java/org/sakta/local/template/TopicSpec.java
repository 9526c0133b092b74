package org.sakta.local.template;

import java.util.List;

/**
 * One topic.
 *
 * @param queues names of those that get each message, as it was published
 */
public record TopicSpec(String logicalId, String name, List<String> queues) {
    public TopicSpec {
        queues = List.copyOf(queues);
    }
}
