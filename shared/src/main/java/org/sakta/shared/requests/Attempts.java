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
        long count = add(what, who, 1, now, window);
        return count > limit ? Optional.of(Duration.between(now, end(now, window))) : Optional.empty();
    }

    /** Takes one attempt back that was counted and came to nothing, through no fault of who made it. */
    public void giveBack(String what, String who, Duration window) {
        add(what, who, -1, clock.instant(), window);
    }

    private long add(String what, String who, int attempts, Instant now, Duration window) {
        Instant end = end(now, window);
        String start = Long.toString(end.minus(window).getEpochSecond());
        return table.add(new Key("ATTEMPTS#" + what + "#" + who, start), "attempts", attempts, end.plus(window));
    }

    private static Instant end(Instant now, Duration window) {
        return Instant.ofEpochSecond((now.getEpochSecond() / window.toSeconds() + 1) * window.toSeconds());
    }
}
