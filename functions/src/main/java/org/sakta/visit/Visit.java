package org.sakta.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's stay at a venue.
 *
 * @param number counts the visitor's stays of that day there, from 1, in the order in which they became known
 * @param out when the visitor checked out; empty while inside, and for whoever leaves without
 * @param assumedOut until when a visitor is taken to have stayed who does not check out
 */
record Visit(
        Visitor visitor, int number, Instant in, Optional<Instant> out, Instant assumedOut, Way way, Set<Flag> flags) {
    /** How the visit came to be known. */
    enum Way {
        /** The visitor scanned the venue's poster. */
        VISITOR,
        /** The entrance scanned the visitor's pass. */
        ENTRANCE,
        /** The entrance scanned it without a connection, and told later. */
        OFFLINE_ENTRANCE
    }

    /** What whoever traces should know of a visit before relying on it. */
    enum Flag {
        /** The entrance's clock was wrong; the times are corrected by as much as it was off when it told. */
        CLOCK_CORRECTED,
        /** The venue was not open at that hour. */
        OUTSIDE_HOURS
    }

    Visit {
        if (number < 1) throw new IllegalArgumentException("visits count from 1");
        flags = Set.copyOf(flags);
    }

    /** Whether the visitor is inside then, as far as anybody knows. */
    boolean isOpenAt(Instant at) {
        return !at.isBefore(in) && out.isEmpty() && at.isBefore(assumedOut);
    }

    Visit endedAt(Instant at) {
        return new Visit(visitor, number, in, Optional.of(at), assumedOut, way, flags);
    }
}
