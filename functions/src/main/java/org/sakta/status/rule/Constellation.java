package org.sakta.status.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.status.Reason.Ground;

/** Which kinds of things are known of somebody, without when or how often. Symptoms are none of them: they only matter beside a contact. */
public final class Constellation {
    private Constellation() {}

    public static List<Ground> of(Collection<Evidence> all, Instant knownAt) {
        var counted = KnownEvidence.of(all, knownAt).counted();
        return Arrays.stream(Ground.values())
                .filter(ground -> counted.stream().anyMatch(evidence -> gives(evidence.fact(), ground)))
                .toList();
    }

    private static boolean gives(Fact fact, Ground ground) {
        return fact instanceof Fact.Decision
                ? ground == Ground.DECISION
                : Criterion.any(ground).fits(fact);
    }
}
