package org.sakta.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.StreamSpec;

/** Sends batches to a function until each change is dealt with or given up. */
final class BatchDelivery {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StreamSpec source;
    private final Functions functions;
    private final Consumer<GivenUp> failures;

    BatchDelivery(StreamSpec source, Functions functions, Consumer<GivenUp> failures) {
        this.source = source;
        this.functions = functions;
        this.failures = failures;
    }

    void deliver(List<StreamRecord> records) {
        for (int from = 0; from < records.size(); from += source.batchSize())
            deliver(records.subList(from, Math.min(records.size(), from + source.batchSize())), 0);
    }

    /** @param failed how often the first of them has failed */
    private void deliver(List<StreamRecord> batch, int failed) {
        List<StreamRecord> left = batch;
        for (int failures = failed; !left.isEmpty(); ) {
            if (isTooOld(left) || failures > source.retries()) {
                giveUp(left, failures);
                return;
            }
            if (Thread.currentThread().isInterrupted()) return;
            int done = done(left);
            if (done == left.size()) return;
            failures = done == 0 ? failures + 1 : 1;
            left = left.subList(done, left.size());
            if (source.bisects() && left.size() > 1) {
                deliver(left.subList(0, left.size() / 2), failures);
                left = left.subList(left.size() / 2, left.size());
                failures = 0;
            } else pause(failures);
        }
    }

    /** How many of them the function has dealt with, from the first on. */
    private int done(List<StreamRecord> batch) {
        byte[] event = StreamRecord.event(batch).toString().getBytes(StandardCharsets.UTF_8);
        return switch (functions.invoke(source.function(), event, PATIENCE)) {
            case Invocation.Answered(String json) -> source.namesFailures() ? named(batch, json) : batch.size();
            case Invocation.Failed failed -> 0;
            case Invocation.Abandoned abandoned -> 0;
        };
    }

    /** Of several changes that are named the first counts; an answer that names none of the batch fails the whole of it. */
    private static int named(List<StreamRecord> batch, String answer) {
        try {
            JsonNode failures = JSON.readTree(answer.isEmpty() ? "{}" : answer).path("batchItemFailures");
            int first = batch.size();
            for (JsonNode failure : failures) {
                String number = failure.path("itemIdentifier").asText();
                int position = IntStream.range(0, batch.size())
                        .filter(i -> batch.get(i).number().equals(number))
                        .findFirst()
                        .orElse(0);
                first = Math.min(first, position);
            }
            return first;
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    private boolean isTooOld(List<StreamRecord> batch) {
        return source.oldest()
                .filter(age -> batch.getFirst().at().plus(age).isBefore(Instant.now()))
                .isPresent();
    }

    private void giveUp(List<StreamRecord> batch, int invocations) {
        var why = invocations > source.retries() ? GivenUp.Why.RetryAttemptsExhausted : GivenUp.Why.RecordAgeExceeded;
        failures.accept(GivenUp.of(source, batch, why, invocations));
    }

    /** Lambda waits longer each time too. */
    private static void pause(int failures) {
        Duration pause = Duration.ofMillis(10L << Math.min(failures, 10));
        LockSupport.parkNanos(Math.min(pause.toNanos(), LONGEST_PAUSE.toNanos()));
    }
}
