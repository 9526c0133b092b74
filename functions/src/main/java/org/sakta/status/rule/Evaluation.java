package org.sakta.status.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.status.Reason;
import org.sakta.status.Reason.Ground;

/** What evidence gives under one rule set at one instant. Of the evidence, only what has happened by then counts. */
final class Evaluation {
    private static final Comparator<Evidence> IN_ORDER = Comparator.comparing(
                    (Evidence evidence) -> evidence.fact().since())
            .thenComparing(evidence -> evidence.id().toString());

    private final RuleSet rules;
    private final List<Evidence> happened;

    Evaluation(RuleSet rules, List<Evidence> evidence, Instant at) {
        this.rules = rules;
        this.happened = evidence.stream()
                .filter(each -> !each.fact().since().isAfter(at))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Every ground that counts then. */
    Stream<Reason> grounds(Instant at) {
        return rules.rules().stream()
                .flatMap(rule -> counting(rule)
                        .filter(episode -> episode.isAt(at))
                        .map(episode -> new Reason(
                                rule.ground(),
                                rule.colour(),
                                Optional.of(episode.first().id()),
                                Optional.of(episode.until()).filter(Instant.MAX::isAfter))));
    }

    private Stream<Episode> counting(Rule rule) {
        return episodes(rule).stream()
                .filter(episode -> !isExempt(rule, episode))
                .map(episode -> ended(rule, episode));
    }

    private List<Episode> episodes(Rule rule) {
        var episodes = new ArrayList<Episode>();
        for (var evidence : happened) {
            if (!rule.criterion().fits(evidence.fact())) continue;
            boolean ignored = rule.repeats() == Rule.Repeats.IGNORED
                    && !episodes.isEmpty()
                    && episodes.getLast().contains(evidence.fact().since());
            if (ignored) episodes.add(episodes.removeLast().with(evidence));
            else episodes.add(begun(rule, evidence));
        }
        return episodes;
    }

    private Episode begun(Rule rule, Evidence evidence) {
        var since = evidence.fact().since();
        var from = rule.after().map(wait -> wait.waited(since, zone())).orElse(since);
        return new Episode(evidence, evidence, from, rule.lasts().end(since, zone()));
    }

    private Episode ended(Rule rule, Episode episode) {
        return rule.endings().stream()
                .filter(ending -> ending.with().isEmpty() || held(ending.with(), episode.begun()))
                .flatMap(ending -> ends(ending, episode))
                .min(Comparator.naturalOrder())
                .map(episode::endingAt)
                .orElse(episode);
    }

    /** What speaks against a person after what would end it keeps it from ending. */
    private Stream<Instant> ends(Ending ending, Episode episode) {
        var by = Criterion.any(ending.by());
        return happened.stream()
                .map(Evidence::fact)
                .filter(by::fits)
                .map(Fact::since)
                .filter(found -> !found.isBefore(episode.latest().fact().since()))
                .filter(found -> !day(found).isBefore(day(episode.begun()).plusDays(ending.fromDay())));
    }

    private boolean isExempt(Rule rule, Episode episode) {
        return rule.exemption()
                .filter(exemption -> held(exemption.with(), episode.begun()))
                .filter(exemption -> !exemption.withoutSymptoms() || !hadSymptoms(episode))
                .isPresent();
    }

    private boolean hadSymptoms(Episode episode) {
        return happened.stream()
                .map(Evidence::fact)
                .anyMatch(fact -> fact instanceof Fact.Symptoms(var beganAt) && episode.contains(beganAt));
    }

    /** Grounds that others ask for are plain ones: they ask for none themselves. */
    private boolean held(Set<Ground> grounds, Instant then) {
        var before = new Evaluation(rules, happened, then);
        return rules.giving(grounds)
                .anyMatch(rule -> before.episodes(rule).stream().anyMatch(episode -> episode.isAt(then)));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    private ZoneId zone() {
        return rules.zone();
    }
}
