package org.sakta.shared.streams;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.events.Events;
import org.sakta.shared.json.JsonWriter;

/**
 * A Lambda function behind the stream of a table, with {@code ReportBatchItemFailures}: changes are dealt with one after the
 * other, and the first that fails is named, so that Lambda sends it again together with those after it.
 */
public abstract class StreamFunction implements RequestStreamHandler {
    /** Kept free at the end for the call that fails slowly, and for the answer. */
    private static final Duration MARGIN = Duration.ofSeconds(7);

    private final ChangeHandler handler;
    private final Events events;
    private final InstantSource clock;

    protected StreamFunction(ChangeHandler handler, Events events, InstantSource clock) {
        this.handler = handler;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        List<Change> changes =
                StreamEvent.read(event.readAllBytes()).withoutRepeats().changes();
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
        Optional<Change> failed = firstFailed(changes, Deadline.in(left, clock), context.getFunctionName());
        answer.write(JsonWriter.write(Map.of(
                "batchItemFailures",
                failed.stream()
                        .map(change -> Map.of("itemIdentifier", change.number()))
                        .toList())));
    }

    private Optional<Change> firstFailed(List<Change> changes, Deadline all, String function) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            try {
                handler.handle(change, all.shared(changes.size() - i));
            } catch (RuntimeException failure) {
                events.record(HandlingFault.of(function, change.number().value(), failure));
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }
}
