package org.sakta.shared.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when something may go on. */
public record Deadline(Instant at, InstantSource clock) {
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    public boolean isPast() {
        return !clock.instant().isBefore(at);
    }

    /** The first of so many equal parts of what is left. */
    Deadline shared(int parts) {
        return in(Duration.between(clock.instant(), at).dividedBy(parts), clock);
    }
}
