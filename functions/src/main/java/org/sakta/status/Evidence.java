package org.sakta.status;

import java.time.Instant;

/**
 * A fact about a person, as its source knew it from an instant on. Evidence is only ever added: a correction or a
 * withdrawal is the next version of the same id.
 *
 * @param version from 1; of one id the highest that is known counts
 * @param knownAt when the platform learnt it, which is never before it happened
 */
public record Evidence(EvidenceId id, int version, Instant knownAt, Fact fact) {
    public Evidence {
        if (version < 1) throw new IllegalArgumentException("versions count from 1");
    }

    /**
     * Whether both say the same, so that the same request can have recorded them. A decision that names no start begins when
     * it arrives, which is later where the request is repeated.
     */
    boolean isRepeatOf(Evidence earlier) {
        if (fact instanceof Fact.Decision(var colour, var from, var until, var reason) && from.equals(knownAt))
            return earlier.fact.equals(new Fact.Decision(colour, earlier.knownAt, until, reason));
        return earlier.fact.equals(fact);
    }
}
