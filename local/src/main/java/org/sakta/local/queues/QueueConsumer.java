package org.sakta.local.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * One function behind one queue. A message that failed is visible again at once, where SQS would wait for the queue's time: after as many receives as there, it is among
 * the dead letters.
 */
final class QueueConsumer {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int MOST_AT_ONCE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueueSource source;
    private final String url;
    private final SqsClient sqs;
    private final Functions functions;

    QueueConsumer(QueueSource source, SqsClient sqs, Functions functions) {
        this.source = source;
        this.sqs = sqs;
        this.functions = functions;
        this.url = sqs.getQueueUrl(get -> get.queueName(source.queue())).queueUrl();
    }

    QueueSource source() {
        return source;
    }

    /** Gives the function all that is there, until there is nothing more. @return how many messages were dealt with or failed */
    synchronized int catchUp() {
        int given = 0;
        for (List<Message> batch = received();
                !batch.isEmpty() && !Thread.currentThread().isInterrupted();
                batch = received()) {
            given += batch.size();
            Set<String> failed = failed(batch);
            for (Message message : batch)
                if (failed.contains(message.messageId())) giveBack(message);
                else sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
            if (!failed.isEmpty()) LockSupport.parkNanos(PAUSE.toNanos());
        }
        return given;
    }

    private List<Message> received() {
        return sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(Math.min(source.batchSize(), MOST_AT_ONCE))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private void giveBack(Message message) {
        sqs.changeMessageVisibility(change ->
                change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
    }

    private Set<String> failed(List<Message> batch) {
        Set<String> all = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        byte[] event = event(batch).toString().getBytes(StandardCharsets.UTF_8);
        return switch (functions.invoke(source.function(), event, PATIENCE)) {
            case Invocation.Answered(String json) -> source.namesFailures() ? named(all, json) : Set.of();
            case Invocation.Failed failed -> all;
            case Invocation.Abandoned abandoned -> all;
        };
    }

    /** An answer that names none of the batch fails the whole of it. */
    private static Set<String> named(Set<String> all, String answer) {
        try {
            Set<String> failed = new HashSet<>();
            for (JsonNode failure :
                    JSON.readTree(answer.isEmpty() ? "{}" : answer).path("batchItemFailures"))
                failed.add(failure.path("itemIdentifier").asText());
            return all.containsAll(failed) ? failed : all;
        } catch (JsonProcessingException e) {
            return all;
        }
    }

    private ObjectNode event(List<Message> batch) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : batch) {
            ObjectNode record = records.addObject()
                    .put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("md5OfBody", message.md5OfBody())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", LocalValues.queueArn(source.queue()))
                    .put("awsRegion", LocalValues.REGION);
            ObjectNode attributes = record.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            record.putObject("messageAttributes");
        }
        return event;
    }
}
