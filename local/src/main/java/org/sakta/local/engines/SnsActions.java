package org.sakta.local.engines;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.local.engines.SmsOutbox.Sms;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The actions of SNS that the product uses, on members of a form in and of an answer out. */
final class SnsActions implements AutoCloseable {
    private static final String PHONE = "\\+[1-9][0-9]{6,14}";
    private static final int LONGEST_SMS = 1600;
    private static final int ENTRIES = 10;

    /** Topic → queues that get what is published. */
    private final Map<String, Set<String>> topics = new ConcurrentHashMap<>();

    private final SmsOutbox outbox = new SmsOutbox();
    private final SqsClient queues;

    SnsActions(URI queues) {
        this.queues = LocalAws.client(SqsClient.builder(), queues);
    }

    SmsOutbox outbox() {
        return outbox;
    }

    Map<String, String> run(String action, Map<String, String> request) throws SnsFault {
        return switch (action) {
            case "CreateTopic" -> create(required(request, "Name"));
            case "Subscribe" -> subscribe(request);
            case "Publish" ->
                request.containsKey("PhoneNumber") ? text(request) : publish(required(request, "TopicArn"), request);
            default -> throw new SnsFault(400, "InvalidAction", "the local SNS does not know " + action);
        };
    }

    private Map<String, String> create(String name) {
        String arn = "arn:aws:sns:" + LocalValues.REGION + ":" + LocalValues.ACCOUNT + ":" + name;
        topics.putIfAbsent(arn, ConcurrentHashMap.newKeySet());
        return Map.of("TopicArn", arn);
    }

    private Map<String, String> subscribe(Map<String, String> request) throws SnsFault {
        String topic = required(request, "TopicArn");
        String queue = required(request, "Endpoint");
        if (!request.getOrDefault("Protocol", "").equals("sqs"))
            throw new SnsFault(400, "InvalidParameter", "the local SNS knows subscriptions of queues");
        subscribers(topic).add(queue.substring(queue.lastIndexOf(':') + 1));
        return Map.of("SubscriptionArn", topic + ":" + UUID.nameUUIDFromBytes(queue.getBytes(StandardCharsets.UTF_8)));
    }

    private Set<String> subscribers(String topic) throws SnsFault {
        Set<String> subscribers = topics.get(topic);
        if (subscribers == null) throw new SnsFault(404, "NotFound", "Topic does not exist");
        return subscribers;
    }

    private Map<String, String> publish(String topic, Map<String, String> request) throws SnsFault {
        String message = required(request, "Message");
        for (String queue : subscribers(topic))
            queues.sendMessage(send -> send.queueUrl(
                            queues.getQueueUrl(get -> get.queueName(queue)).queueUrl())
                    .messageBody(message));
        return Map.of("MessageId", UUID.randomUUID().toString());
    }

    private Map<String, String> text(Map<String, String> request) throws SnsFault {
        String phone = required(request, "PhoneNumber");
        String text = required(request, "Message");
        if (!phone.matches(PHONE))
            throw new SnsFault(400, "InvalidParameter", "Invalid parameter: PhoneNumber Reason: not a phone number");
        if (text.length() > LONGEST_SMS)
            throw new SnsFault(400, "InvalidParameter", "Invalid parameter: Message too long");
        String id = UUID.randomUUID().toString();
        outbox.add(new Sms(
                Instant.now(),
                id,
                phone,
                text,
                attribute(request, "AWS.SNS.SMS.SenderID"),
                attribute(request, "AWS.SNS.SMS.SMSType"),
                attribute(request, "AWS.SNS.SMS.MaxPrice")));
        return Map.of("MessageId", id);
    }

    private static String attribute(Map<String, String> request, String name) {
        for (int entry = 1; entry <= ENTRIES; entry++) {
            String prefix = "MessageAttributes.entry." + entry + ".";
            if (name.equals(request.get(prefix + "Name")))
                return request.getOrDefault(prefix + "Value.StringValue", "");
        }
        return "";
    }

    private static String required(Map<String, String> request, String member) throws SnsFault {
        String value = request.getOrDefault(member, "");
        if (value.isEmpty()) throw new SnsFault(400, "InvalidParameter", "Invalid parameter: " + member);
        return value;
    }

    @Override
    public void close() {
        queues.close();
    }
}
