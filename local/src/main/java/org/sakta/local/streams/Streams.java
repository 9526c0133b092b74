package org.sakta.local.streams;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.sakta.local.engines.Engine;
import org.sakta.local.engines.LocalAws;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Functions;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.StreamSpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Calls the functions behind the streams of tables. It looks into a stream after each answer of a function that may have
 * written something, and now and then besides.
 */
public final class Streams implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final List<StreamSpec> sources;
    private final DynamoDbStreamsClient client;
    private final List<Subscription> subscriptions;

    /** Function → those of its answers that may have written to their table. */
    private final Map<String, List<Subscription>> written;

    private final List<Thread> threads;
    private final Deque<GivenUp> givenUp = new ConcurrentLinkedDeque<>();

    /** @throws LocalFailure where a table has no stream, or a filter is not understood */
    public Streams(List<FunctionSpec> functions, Functions running, Engine<DynamoDbClient> dynamo) {
        this(functions, running, dynamo, IDLE);
    }

    /** @param idle how long it waits before it looks into a stream unasked */
    Streams(List<FunctionSpec> functions, Functions running, Engine<DynamoDbClient> dynamo, Duration idle) {
        this.sources = functions.stream()
                .flatMap(function -> function.streams().stream())
                .toList();
        this.client = LocalAws.client(DynamoDbStreamsClient.builder(), dynamo.endpoint());
        this.subscriptions = sources.stream()
                .filter(StreamSpec::enabled)
                .map(source -> new Subscription(
                        source,
                        new ShardReader(client, stream(dynamo.client(), source)),
                        new BatchDelivery(source, running, this::giveUp)))
                .toList();
        this.written = functions.stream()
                .collect(Collectors.toMap(
                        FunctionSpec::logicalId,
                        function -> subscriptions.stream()
                                .filter(subscription -> function.role().mayWrite(subscription.table()))
                                .toList()));
        this.threads = subscriptions.stream()
                .map(subscription -> Thread.ofPlatform()
                        .daemon()
                        .name("stream " + subscription)
                        .start(() -> subscription.follow(idle)))
                .toList();
    }

    private static String stream(DynamoDbClient dynamo, StreamSpec source) {
        String stream = dynamo.describeTable(request -> request.tableName(source.table()))
                .table()
                .latestStreamArn();
        if (stream == null)
            throw new LocalFailure("template.yaml: " + source.name() + ": " + source.table()
                    + " has no stream; if its StreamSpecification is new, ./run --fresh makes the table anew");
        return stream;
    }

    public List<StreamSpec> all() {
        return sources;
    }

    /** What lies in the queues for failures, the oldest first. */
    public List<GivenUp> givenUp() {
        return List.copyOf(givenUp);
    }

    /** The same functions; each answer has the streams looked into of the tables that the function may write. */
    public Functions heard(Functions functions) {
        return functions.telling(
                function -> written.getOrDefault(function, List.of()).forEach(Subscription::ring));
    }

    /** Returns once every change so far, and every change that came of it, has been dealt with or given up. */
    public void settle() {
        int told;
        do {
            told = subscriptions.stream().mapToInt(Subscription::catchUp).sum();
        } while (told > 0);
    }

    private void giveUp(GivenUp changes) {
        givenUp.add(changes);
        System.err.println(changes.source() + ": given up: " + changes.message());
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        client.close();
    }
}
