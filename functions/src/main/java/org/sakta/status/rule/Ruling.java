package org.sakta.status.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.status.Colour;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.status.Reason;
import org.sakta.status.Reason.Ground;
import org.sakta.status.RuleSetId;

/** The colour at one instant, and what gives it. A decision that lasts counts instead of the rules. */
record Ruling(RuleSetId ruleSet, Colour colour, List<Reason> reasons) {
    private static final Comparator<Reason> LONGEST_FIRST = Comparator.comparing(
                    (Reason reason) -> reason.until().orElse(Instant.MAX))
            .reversed()
            .thenComparing(Reason::ground)
            .thenComparing(reason -> reason.evidence().map(Object::toString).orElse(""));

    /** Of decisions that overlap the one known later counts; of those known at once the stricter one. */
    private static final Comparator<Decided> LATEST = Comparator.comparing(
                    (Decided decided) -> decided.evidence().knownAt())
            .thenComparing(decided -> decided.decision().colour())
            .thenComparing(decided -> decided.evidence().id().toString());

    private record Decided(Evidence evidence, Fact.Decision decision) {
        static Stream<Decided> of(Evidence evidence) {
            return evidence.fact() instanceof Fact.Decision decision
                    ? Stream.of(new Decided(evidence, decision))
                    : Stream.empty();
        }

        boolean lastsAt(Instant at) {
            return !at.isBefore(decision.from()) && at.isBefore(decision.until());
        }

        Reason reason() {
            return new Reason(
                    Ground.DECISION, decision.colour(), Optional.of(evidence.id()), Optional.of(decision.until()));
        }
    }

    static Ruling of(RuleSet rules, KnownEvidence evidence, Instant at) {
        var decided = evidence.counted().stream()
                .flatMap(Decided::of)
                .filter(each -> each.lastsAt(at))
                .max(LATEST)
                .map(Decided::reason);
        return decided.map(reason -> new Ruling(rules.id(), reason.colour(), List.of(reason)))
                .orElseGet(() -> byRules(rules, evidence, at));
    }

    private static Ruling byRules(RuleSet rules, KnownEvidence evidence, Instant at) {
        var grounds = new Evaluation(rules, evidence.counted(), at).grounds(at).toList();
        var colour = grounds.stream().map(Reason::colour).reduce(Colour.BLUE, Colour::or);
        var reasons = grounds.stream()
                .filter(reason -> reason.colour() == colour)
                .sorted(LONGEST_FIRST)
                .toList();
        return new Ruling(rules.id(), colour, reasons.isEmpty() ? List.of(Reason.nothingKnown()) : reasons);
    }
}
