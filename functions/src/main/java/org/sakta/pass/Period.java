package org.sakta.pass;

import java.time.Duration;
import java.time.Instant;

/** The week in which one document signer signs. Weeks are counted from the epoch, so everybody agrees on them without asking. */
record Period(long week) {
    private static final Duration LENGTH = Duration.ofDays(7);
    /** Clocks differ, and a pass may count from before it was signed. */
    private static final Duration EARLY = Duration.ofDays(1);
    /** The longest validity of a pass. */
    private static final Duration LONGEST = Duration.ofDays(366);

    static Period at(Instant now) {
        return new Period(Math.floorDiv(now.getEpochSecond(), LENGTH.toSeconds()));
    }

    Period next() {
        return new Period(week + 1);
    }

    Instant validFrom() {
        return start().minus(EARLY);
    }

    /** When the last pass that the signer may have signed has expired. */
    Instant validUntil() {
        return start().plus(LENGTH).plus(LONGEST);
    }

    private Instant start() {
        return Instant.EPOCH.plus(LENGTH.multipliedBy(week));
    }
}
