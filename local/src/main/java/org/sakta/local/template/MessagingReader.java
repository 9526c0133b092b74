package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.local.failure.LocalFailure;

/** Reads queues, topics, what joins them, and functions' triggers of the type SQS. What would run otherwise than in AWS ends the start. */
record MessagingReader(String file) {
    /** How many may run at once, and how long Lambda may gather messages: here one runs, with what there is. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "Queue",
            "BatchSize",
            "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes",
            "ScalingConfig",
            "Enabled");

    private static final int BATCH = 10;
    private static final int VISIBILITY_SECONDS = 30;

    QueueSpec queue(Resource queue, String name) {
        JsonNode afterwards = queue.property("/RedrivePolicy");
        return new QueueSpec(
                queue.logicalId(),
                name,
                Duration.ofSeconds(queue.property("/VisibilityTimeout").asInt(VISIBILITY_SECONDS)),
                afterwards.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new QueueSpec.DeadLetters(
                                last(afterwards.path("deadLetterTargetArn").asText()),
                                afterwards.path("maxReceiveCount").asInt())));
    }

    TopicSpec topic(Resource topic, String arn, Stream<Resource> subscriptions) {
        List<String> queues = subscriptions
                .filter(subscription -> subscription.text("/TopicArn", "").equals(arn))
                .map(this::subscribed)
                .toList();
        return new TopicSpec(topic.logicalId(), last(arn), queues);
    }

    private String subscribed(Resource subscription) {
        if (!subscription.text("/Protocol", "").equals("sqs")
                || !subscription.property("/RawMessageDelivery").asBoolean()
                || !subscription.property("/FilterPolicy").isMissingNode())
            throw new LocalFailure(
                    file + ": " + subscription.logicalId()
                            + ": the local platform knows subscriptions of queues, with RawMessageDelivery and without FilterPolicy");
        return last(subscription.text("/Endpoint", ""));
    }

    QueueSource source(String function, String event, JsonNode properties) {
        properties.properties().stream()
                .map(Map.Entry::getKey)
                .filter(property -> !UNDERSTOOD.contains(property))
                .findFirst()
                .ifPresent(property -> {
                    throw new LocalFailure(file + ": " + function + "." + event + ": the local platform does not know "
                            + property + " of a queue");
                });
        return new QueueSource(
                function,
                event,
                last(properties.path("Queue").asText()),
                properties.path("BatchSize").asInt(BATCH),
                Intrinsics.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
                properties.path("Enabled").asBoolean(true));
    }

    private static String last(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
