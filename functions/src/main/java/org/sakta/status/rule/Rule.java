package org.sakta.status.rule;

import java.util.List;
import java.util.Optional;
import org.sakta.status.Colour;
import org.sakta.status.Reason.Ground;

/**
 * A ground, and the colour that it gives.
 *
 * @param after how long after it happened it begins to count
 * @param lasts how long it counts, from when it happened
 */
record Rule(
        Criterion criterion,
        Colour colour,
        Optional<Span> after,
        Span lasts,
        Repeats repeats,
        List<Ending> endings,
        Optional<Exemption> exemption) {
    /** What another one does that happens while the first still counts. */
    enum Repeats {
        /** It counts from its own day. */
        COUNT,
        /** It does not lengthen the first. */
        IGNORED
    }

    Rule {
        endings = List.copyOf(endings);
    }

    Ground ground() {
        return criterion.ground();
    }
}
