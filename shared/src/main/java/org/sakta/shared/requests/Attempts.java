package org.sakta.shared.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;

/**
 * Counts attempts in fixed windows, and says when there were too many: pk = {@code ATTEMPTS#<what>#<who>}, sk = start of
 * the window.
 */
public final class Attempts {
    private final Table table;
    private final InstantSource clock;

    public Attempts(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @return how long to wait, if this one was over the limit
     */
    public Optional<Duration> count(String what, String who, int limit, Duration window) {
        Instant now = clock.instant();
        long start = now.getEpochSecond() / window.toSeconds() * window.toSeconds();
        Instant end = Instant.ofEpochSecond(start).plus(window);
        long count = table.add(
                new Key("ATTEMPTS#" + what + "#" + who, Long.toString(start)), "attempts", 1, end.plus(window));
        return count > limit ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }
}
