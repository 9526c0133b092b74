package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.BucketSpec.Notification;

/** Reads buckets. Whom else they tell than queues, and by what else than events, prefixes and suffixes, ends the start. */
record BucketReader(String file) {
    private static final String TOLD = "QueueConfigurations";

    BucketSpec read(Resource bucket, String name) {
        JsonNode configuration = bucket.property("/NotificationConfiguration");
        known(bucket, configuration, List.of(TOLD));
        return new BucketSpec(
                bucket.logicalId(),
                name,
                StreamSupport.stream(configuration.path(TOLD).spliterator(), false)
                        .map(notification -> read(bucket, notification))
                        .toList());
    }

    private Notification read(Resource bucket, JsonNode notification) {
        known(bucket, notification, List.of("Event", "Queue", "Filter"));
        String queue = notification.path("Queue").asText();
        String event = notification.path("Event").asText();
        if (!event.startsWith("s3:ObjectCreated:") && !event.startsWith("s3:ObjectRemoved:"))
            throw unknown(bucket, "the event " + event);
        return new Notification(
                queue.substring(queue.lastIndexOf(':') + 1),
                event,
                rule(bucket, notification, "prefix"),
                rule(bucket, notification, "suffix"));
    }

    private String rule(Resource bucket, JsonNode notification, String name) {
        String value = "";
        for (JsonNode rule : notification.at("/Filter/S3Key/Rules"))
            if (rule.path("Name").asText().equalsIgnoreCase(name))
                value = rule.path("Value").asText();
            else if (!List.of("prefix", "suffix").contains(rule.path("Name").asText()))
                throw unknown(bucket, "the rule " + rule.path("Name").asText());
        return value;
    }

    private void known(Resource bucket, JsonNode node, List<String> members) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !members.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw unknown(bucket, member);
                });
    }

    private LocalFailure unknown(Resource bucket, String what) {
        return new LocalFailure(file + ": " + bucket.logicalId() + ": the local platform does not know " + what
                + " of a bucket's notifications");
    }
}
