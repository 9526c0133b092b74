package org.sakta.status.rule;

import java.time.Instant;
import org.sakta.status.Evidence;

/**
 * A time in which a ground counts.
 *
 * @param first what it began with
 * @param latest the last of what it holds; the first, unless others were ignored
 * @param until the first instant at which it counts no more
 */
record Episode(Evidence first, Evidence latest, Instant from, Instant until) {
    boolean isAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    Instant begun() {
        return first.fact().since();
    }

    boolean contains(Instant at) {
        return !at.isBefore(begun()) && at.isBefore(until);
    }

    Episode with(Evidence another) {
        return new Episode(first, another, from, until);
    }

    Episode endingAt(Instant end) {
        return end.isBefore(until) ? new Episode(first, latest, from, end) : this;
    }
}
