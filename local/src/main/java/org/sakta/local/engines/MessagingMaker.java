package org.sakta.local.engines;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sakta.local.template.QueueSpec;
import org.sakta.local.template.Template;
import org.sakta.local.template.TopicSpec;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates queues and topics as the template describes them, and subscribes the ones to the others. */
final class MessagingMaker {
    private final SqsClient queues;
    private final SnsClient topics;

    MessagingMaker(SqsClient queues, SnsClient topics) {
        this.queues = queues;
        this.topics = topics;
    }

    /** @return logical id → ARN of each topic */
    Map<String, String> create(Template template) {
        var arns = queues(template.queues());
        var created = new HashMap<String, String>();
        for (TopicSpec topic : template.topics()) {
            String arn = topics.createTopic(create -> create.name(topic.name())).topicArn();
            topic.queues().forEach(queue -> subscribe(arn, String.valueOf(arns.get(queue))));
            created.put(topic.logicalId(), arn);
        }
        return created;
    }

    /** Those for dead letters first. */
    private Map<String, String> queues(List<QueueSpec> specs) {
        var arns = new HashMap<String, String>();
        specs.stream()
                .filter(spec -> spec.afterwards().isEmpty())
                .forEach(spec -> arns.put(spec.name(), create(spec, arns)));
        specs.stream()
                .filter(spec -> spec.afterwards().isPresent())
                .forEach(spec -> arns.put(spec.name(), create(spec, arns)));
        return arns;
    }

    private String create(QueueSpec spec, Map<String, String> arns) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(spec.visibility().toSeconds()));
        spec.afterwards()
                .ifPresent(letters -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                                .formatted(arns.get(letters.queue()), letters.receives())));
        String url = queues.createQueue(create -> create.queueName(spec.name()).attributes(attributes))
                .queueUrl();
        return String.valueOf(
                queues.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN));
    }

    private void subscribe(String topic, String queue) {
        topics.subscribe(subscribe -> subscribe
                .topicArn(topic)
                .protocol("sqs")
                .endpoint(queue)
                .attributes(Map.of("RawMessageDelivery", "true")));
    }
}
