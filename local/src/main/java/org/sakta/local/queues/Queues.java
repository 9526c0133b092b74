package org.sakta.local.queues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sakta.local.engines.Engine;
import org.sakta.local.functions.Bell;
import org.sakta.local.functions.Functions;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Calls the functions behind queues. It looks into the queues after each answer of a function that may publish something, and now and then besides. */
public final class Queues implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final SqsClient sqs;
    private final List<QueueSource> sources;
    private final List<QueueConsumer> consumers;
    private final Set<String> publishers;
    private final Bell bell = new Bell();
    private final Thread thread;

    public Queues(List<FunctionSpec> functions, Functions running, Engine<SqsClient> sqs) {
        this.sqs = sqs.client();
        this.sources = functions.stream()
                .flatMap(function -> function.queues().stream())
                .toList();
        this.consumers = sources.stream()
                .filter(QueueSource::enabled)
                .map(source -> new QueueConsumer(source, sqs.client(), running))
                .toList();
        this.publishers = functions.stream()
                .filter(function -> function.role().mayPublish())
                .map(FunctionSpec::logicalId)
                .collect(Collectors.toSet());
        this.thread = Thread.ofPlatform().daemon().name("queues").unstarted(this::follow);
        if (!consumers.isEmpty()) thread.start();
    }

    public List<QueueSource> all() {
        return sources;
    }

    /** How many messages are in a queue, or handed out of it, by the queue's name. */
    public int waiting(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(get -> get.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    /**
     * Gives dead letters to the queue again that could not have them dealt with.
     *
     * @return how many
     */
    public int redrive(String letters, String queue) {
        String from = url(letters);
        int moved = 0;
        for (List<Message> batch = received(from); !batch.isEmpty(); batch = received(from)) {
            for (Message letter : batch) {
                sqs.sendMessage(send -> send.queueUrl(url(queue)).messageBody(letter.body()));
                sqs.deleteMessage(delete -> delete.queueUrl(from).receiptHandle(letter.receiptHandle()));
            }
            moved += batch.size();
        }
        bell.ring();
        return moved;
    }

    private List<Message> received(String url) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                .messages();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }

    /** The same functions; each answer has the queues looked into, if the function may publish anything. */
    public Functions heard(Functions functions) {
        return functions.telling(function -> {
            if (publishers.contains(function)) bell.ring();
        });
    }

    /** Returns once the queues with a function behind them are empty. @return how many messages were handed out until then */
    public int catchUp() {
        return consumers.stream().mapToInt(QueueConsumer::catchUp).sum();
    }

    private void follow() {
        bell.follow(IDLE, "the queues", () -> {
            int unused = catchUp();
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
