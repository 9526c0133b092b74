package org.sakta.status.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sakta.status.Colour;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.Reason;
import org.sakta.status.Reason.Ground;
import org.sakta.status.Status;

/** What holds of every colour, whatever is known and whatever the rules are. */
class StatusPropertiesTest {
    private static final int TRIES = 2000;

    @Property(tries = TRIES)
    void everybodyHasAColourAndAReasonForIt(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("instants") Instant at) {
        var status = rules.status(known, at, Instant.MAX);
        assertThat(status.reasons()).isNotEmpty().allMatch(reason -> reason.colour() == status.colour());
        assertThat(status.reasons())
                .allSatisfy(
                        reason -> assertThat(reason.until().orElse(Instant.MAX)).isAfter(at));
        assertThat(status.ruleSet()).isEqualTo(rules.at(at).id());
        assertThat(rules.colour(known, at, Instant.MAX)).isEqualTo(status.colour());
        status.until()
                .ifPresent(until -> assertThat(status.nextChange().orElseThrow())
                        .isAfter(at)
                        .isBeforeOrEqualTo(until));
    }

    @Property(tries = TRIES)
    void theOrderOfArrivalAndDuplicatesChangeNothing(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("instants") Instant at,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(known);
        known.stream().filter(one -> one.version() == 1).forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(rules.status(shuffled, at, Instant.MAX)).isEqualTo(rules.status(known, at, Instant.MAX));
    }

    @Property(tries = TRIES)
    void timeChangesItAtTheAnnouncedInstantAndNotBefore(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("instants") Instant at,
            @ForAll("shares") double share) {
        var status = rules.status(known, at, Instant.MAX);
        var change = status.nextChange().orElse(at.plus(Duration.ofDays(4000)));
        for (var then : List.of(between(at, change, share), change.minusNanos(1)))
            assertThat(rules.status(known, then, Instant.MAX)).isEqualTo(at(status, then));
        if (status.nextChange().isPresent())
            assertThat(rules.status(known, change, Instant.MAX)).as("%s", known).isNotEqualTo(at(status, change));
    }

    @Property(tries = TRIES)
    void theColourLastsAsLongAsItSays(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("instants") Instant at,
            @ForAll("shares") double share) {
        var status = rules.status(known, at, Instant.MAX);
        var until = status.until().orElse(at.plus(Duration.ofDays(4000)));
        for (var then : List.of(between(at, until, share), until.minusNanos(1)))
            assertThat(rules.colour(known, then, Instant.MAX)).isEqualTo(status.colour());
        if (status.until().isPresent())
            assertThat(rules.colour(known, until, Instant.MAX)).isNotEqualTo(status.colour());
    }

    @Property(tries = TRIES)
    void whatWasLearntLaterDoesNotChangeWhatWasKnownThen(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> all,
            @ForAll("instants") Instant at,
            @ForAll("instants") Instant knownAt) {
        var then = all.stream().filter(one -> !one.knownAt().isAfter(knownAt)).toList();
        assertThat(rules.status(all, at, knownAt)).isEqualTo(rules.status(then, at, knownAt));
    }

    /** What happens after an instant does not count at it. */
    @Property(tries = TRIES)
    void whatHappensLaterGivesNoReasonBefore(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> all,
            @ForAll("instants") Instant at) {
        var later = KnownEvidence.of(all, Instant.MAX).counted().stream()
                .filter(one -> one.fact().since().isAfter(at))
                .map(Evidence::id)
                .collect(Collectors.toSet());
        assertThat(rules.status(all, at, Instant.MAX).reasons())
                .noneMatch(reason -> reason.evidence().filter(later::contains).isPresent());
    }

    /**
     * Worse: one more contact, symptom or positive test, no earlier than the others of its kind. An earlier positive test may
     * make a colour milder, where a rule set says that red counts from the first.
     */
    @Property(tries = TRIES)
    void moreThatSpeaksAgainstNeverMakesItMilder(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("adverse") Fact worse,
            @ForAll("instants") Instant at) {
        boolean last = known.stream()
                .map(Evidence::fact)
                .filter(fact -> sort(fact).equals(sort(worse)))
                .noneMatch(fact -> fact.since().isAfter(worse.since()));
        if (!last) return;
        assertNotMilder(rules, known, Histories.with(known, another(worse)), at);
    }

    /** In the rule sets that the product has, contacts and symptoms may be of any day. */
    @Property(tries = TRIES)
    void anyContactOrSymptomNeverMakesItMilder(
            @ForAll("bundled") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("adverse") Fact worse,
            @ForAll("instants") Instant at) {
        if (worse instanceof Fact.Test) return;
        assertNotMilder(rules, known, Histories.with(known, another(worse)), at);
    }

    /** Worse: one thing less that speaks for a person. */
    @Property(tries = TRIES)
    void lessThatSpeaksForOneNeverMakesItMilder(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("favourable") Fact better,
            @ForAll("instants") Instant at) {
        assertNotMilder(rules, Histories.with(known, another(better)), known, at);
    }

    /** Worse: a decision for a stricter colour in place of another. */
    @Property(tries = TRIES)
    void aStricterDecisionNeverMakesItMilder(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("decisions") Fact decision,
            @ForAll Colour colour,
            @ForAll("instants") Instant at) {
        var one = (Fact.Decision) decision;
        if (colour.isMilderThan(one.colour())) return;
        var stricter = new Fact.Decision(colour, one.from(), one.until(), one.reason());
        assertNotMilder(rules, latest(known, one), latest(known, stricter), at);
    }

    @Property(tries = TRIES)
    void theDecisionKnownLastCountsWhileItLasts(
            @ForAll("rules") StatusRules rules,
            @ForAll("histories") List<Evidence> known,
            @ForAll("decisions") Fact decision,
            @ForAll("shares") double share) {
        var made = (Fact.Decision) decision;
        var then = between(made.from(), made.until(), share);
        var status = rules.status(latest(known, made), then, Instant.MAX);
        assertThat(status.colour()).isEqualTo(made.colour());
        assertThat(status.reasons()).singleElement().extracting(Reason::ground).isEqualTo(Ground.DECISION);
    }

    private static void assertNotMilder(StatusRules rules, List<Evidence> known, List<Evidence> worse, Instant at) {
        var before = rules.colour(known, at, Instant.MAX);
        var after = rules.colour(worse, at, Instant.MAX);
        assertThat(after.isMilderThan(before))
                .as("%s of %s, then %s", before, known, after)
                .isFalse();
    }

    /** Contacts by how near they were, tests by their method: rules may tell these apart. */
    private static String sort(Fact fact) {
        return switch (fact) {
            case Fact.Test test -> test.result().name();
            default -> fact.getClass().getSimpleName();
        };
    }

    private static Evidence another(Fact fact) {
        return new Evidence(new EvidenceId(EvidenceId.Source.TRACING, "another"), 1, fact.since(), fact);
    }

    private static List<Evidence> latest(List<Evidence> known, Fact.Decision decision) {
        var id = new EvidenceId(EvidenceId.Source.EPIDEMIOLOGIST, "latest");
        return Histories.with(known, new Evidence(id, 1, Instant.parse("2031-01-01T00:00:00Z"), decision));
    }

    private static Status at(Status status, Instant then) {
        return new Status(
                status.ruleSet(), then, status.colour(), status.reasons(), status.until(), status.nextChange());
    }

    private static Instant between(Instant from, Instant to, double share) {
        return from.plusNanos((long) (Duration.between(from, to).toNanos() * share));
    }

    @Provide
    Arbitrary<StatusRules> rules() {
        return Histories.rules();
    }

    @Provide
    Arbitrary<StatusRules> bundled() {
        return Histories.bundled();
    }

    @Provide
    Arbitrary<List<Evidence>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Histories.instants();
    }

    @Provide
    Arbitrary<Fact> adverse() {
        return Histories.adverse();
    }

    @Provide
    Arbitrary<Fact> favourable() {
        return Histories.favourable();
    }

    @Provide
    Arbitrary<Fact> decisions() {
        return Histories.decisions();
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.integers().between(0, 999).map(share -> share / 1000.0);
    }
}
