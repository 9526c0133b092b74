package org.sakta.shared.queues;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sakta.shared.events.Events;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.shared.json.JsonWriter;
import org.sakta.shared.streams.Deadline;
import org.sakta.shared.streams.HandlingFault;

/**
 * A Lambda function behind a queue, with {@code ReportBatchItemFailures}: each message stands for itself, and those that failed, or for which there was no time, are named,
 * so that the queue gives them out again.
 */
public abstract class QueueFunction implements RequestStreamHandler {
    /** Kept free at the end for the call that fails slowly, and for the answer. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final MessageHandler handler;
    private final Events events;
    private final InstantSource clock;

    private record Message(String id, String body) {}

    protected QueueFunction(MessageHandler handler, Events events, InstantSource clock) {
        this.handler = handler;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
        var deadline = Deadline.in(left, clock);
        var failed = new ArrayList<Map<String, String>>();
        for (var message : messages(event.readAllBytes()))
            if (deadline.isPast() || !isDealtWith(message, context.getFunctionName()))
                failed.add(Map.of("itemIdentifier", message.id));
        answer.write(JsonWriter.write(Map.of("batchItemFailures", failed)));
    }

    private boolean isDealtWith(Message message, String function) {
        try {
            handler.handle(message.body);
            return true;
        } catch (RuntimeException failure) {
            events.record(HandlingFault.of(function, message.id, failure));
            return false;
        }
    }

    /** @throws IllegalArgumentException if it is no event of a queue */
    private static List<Message> messages(byte[] event) {
        if (Json.parse(event) instanceof JsonObject(var members)
                && members.get("Records") instanceof JsonArray(var records))
            return records.stream()
                    .map(record -> new Message(text(record, "messageId"), text(record, "body")))
                    .toList();
        throw new IllegalArgumentException("no event of a queue");
    }

    private static String text(JsonValue record, String name) {
        if (record instanceof JsonObject(var members) && members.get(name) instanceof JsonString(var text)) return text;
        throw new IllegalArgumentException("no event of a queue");
    }
}
