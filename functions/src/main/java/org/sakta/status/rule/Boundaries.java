package org.sakta.status.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;

/** Every instant at which something may change by itself: between two of them nothing does. */
final class Boundaries {
    private Boundaries() {}

    /** Those after that instant, in order. */
    static Stream<Instant> after(Instant at, List<RuleSet> sets, KnownEvidence evidence) {
        var happening = evidence.counted().stream().flatMap(Boundaries::ofEvidence);
        var counting = sets.stream()
                .flatMap(set -> set.rules().stream()
                        .flatMap(rule -> evidence.counted().stream()
                                .filter(each -> rule.criterion().fits(each.fact()))
                                .flatMap(each -> ofRule(set, rule, each.fact().since()))));
        return Stream.of(happening, counting, sets.stream().map(RuleSet::begins))
                .flatMap(each -> each)
                .filter(instant -> instant.isAfter(at) && instant.isBefore(Instant.MAX))
                .distinct()
                .sorted();
    }

    private static Stream<Instant> ofEvidence(Evidence evidence) {
        return evidence.fact() instanceof Fact.Decision decision
                ? Stream.of(decision.from(), decision.until())
                : Stream.of(evidence.fact().since());
    }

    private static Stream<Instant> ofRule(RuleSet set, Rule rule, Instant since) {
        var end = rule.lasts().end(since, set.zone());
        return Stream.concat(Stream.of(end), rule.after().stream().map(wait -> wait.waited(since, set.zone())));
    }
}
