package org.sakta.status.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;

/** What counted as true at an instant: of each id the highest version known by then, and none that was withdrawn. */
record KnownEvidence(List<Evidence> counted) {
    private static final Comparator<Evidence> BY_VERSION =
            Comparator.comparingInt(Evidence::version).thenComparing(Evidence::knownAt);

    KnownEvidence {
        counted = List.copyOf(counted);
    }

    static KnownEvidence of(Collection<Evidence> all, Instant knownAt) {
        var newest = new HashMap<EvidenceId, Evidence>();
        for (var evidence : all)
            if (!evidence.knownAt().isAfter(knownAt))
                newest.merge(evidence.id(), evidence, BinaryOperator.maxBy(BY_VERSION));
        return new KnownEvidence(newest.values().stream()
                .filter(evidence -> !(evidence.fact() instanceof Fact.Withdrawn))
                .toList());
    }
}
