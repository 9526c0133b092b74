package org.sakta.status.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sakta.status.Colour;
import org.sakta.status.ColourRules;
import org.sakta.status.Evidence;
import org.sakta.status.Status;

/** The rule sets of one jurisdiction, by which evidence is judged: each instant by the set in force then. */
public final class StatusRules implements ColourRules {
    private final List<RuleSet> inOrder;

    /** @param sets of one jurisdiction, at least one; the first also holds for the time before it */
    public StatusRules(Collection<RuleSet> sets) {
        if (sets.isEmpty()) throw new IllegalArgumentException("no rules");
        this.inOrder =
                sets.stream().sorted(Comparator.comparing(RuleSet::begins)).toList();
    }

    /** The set in force at that instant. */
    public RuleSet at(Instant at) {
        return inOrder.stream()
                .filter(set -> !set.begins().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElseGet(inOrder::getFirst);
    }

    @Override
    public Status status(Collection<Evidence> all, Instant at, Instant knownAt) {
        var evidence = KnownEvidence.of(all, knownAt);
        var ruling = ruling(evidence, at);
        Optional<Instant> next = Optional.empty();
        Optional<Instant> until = Optional.empty();
        for (var boundary : Boundaries.after(at, inOrder, evidence).toList()) {
            var then = ruling(evidence, boundary);
            if (next.isEmpty() && !then.equals(ruling)) next = Optional.of(boundary);
            if (then.colour() != ruling.colour()) {
                until = Optional.of(boundary);
                break;
            }
        }
        return new Status(ruling.ruleSet(), at, ruling.colour(), ruling.reasons(), until, next);
    }

    /** The colour alone. */
    public Colour colour(Collection<Evidence> all, Instant at, Instant knownAt) {
        return ruling(KnownEvidence.of(all, knownAt), at).colour();
    }

    private Ruling ruling(KnownEvidence evidence, Instant at) {
        return Ruling.of(at(at), evidence, at);
    }
}
