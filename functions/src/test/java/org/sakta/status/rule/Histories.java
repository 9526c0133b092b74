package org.sakta.status.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.sakta.area.Country;
import org.sakta.area.Validity;
import org.sakta.status.Colour;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.Justification;
import org.sakta.status.Reason.Ground;
import org.sakta.status.RuleSetId;

/** What may be known of people, and by what rules they may be judged: everything that a store and a rule file can hold. */
final class Histories {
    private static final Instant FIRST = Instant.parse("2021-08-01T00:00:00Z");
    private static final int HOURS = 240 * 24;
    private static final List<Ground> FAVOURABLE =
            List.of(Ground.values()).stream().filter(Ground::isFavourable).toList();

    private Histories() {}

    /** On a full hour or, since much happens at midnight, a nanosecond off it. */
    static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOURS),
                        Arbitraries.integers().between(-1, 1))
                .as((hours, nanos) -> FIRST.plus(Duration.ofHours(hours)).plusNanos(nanos));
    }

    static Arbitrary<Fact> favourable() {
        return instants()
                .flatMap(at -> Arbitraries.of(
                        new Fact.Test(Fact.Method.PCR, Fact.Result.NEGATIVE, at, at),
                        new Fact.Test(Fact.Method.ANTIGEN, Fact.Result.NEGATIVE, at, at),
                        new Fact.Dose(1, 2, at),
                        new Fact.Dose(2, 2, at),
                        new Fact.Dose(3, 2, at),
                        new Fact.Recovery(at),
                        new Fact.Contraindication(at)));
    }

    static Arbitrary<Fact> adverse() {
        return Combinators.combine(instants(), Arbitraries.of(Fact.Method.class), Arbitraries.of(Fact.Contact.class))
                .flatAs((at, method, contact) -> Arbitraries.of(
                        new Fact.Test(method, Fact.Result.POSITIVE, at, at),
                        new Fact.Exposure(contact, at),
                        new Fact.Symptoms(at)));
    }

    static Arbitrary<Fact> decisions() {
        return Combinators.combine(instants(), Arbitraries.integers().between(1, 400), Arbitraries.of(Colour.class))
                .as((from, hours, colour) -> new Fact.Decision(
                        colour, from, from.plus(Duration.ofHours(hours)), new Justification("as it is tested")));
    }

    private static Arbitrary<Fact> facts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, favourable()),
                net.jqwik.api.Tuple.of(6, adverse()),
                net.jqwik.api.Tuple.of(1, decisions()),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(new Fact.Withdrawn())));
    }

    /** Of one id each version is there once, as the store holds it. */
    static Arbitrary<List<Evidence>> histories() {
        return evidence().list().ofMaxSize(12).map(all -> {
            var seen = new HashSet<String>();
            return all.stream()
                    .filter(one -> seen.add(one.id() + "#" + one.version()))
                    .toList();
        });
    }

    private static Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        facts(),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 100))
                .as((fact, id, version, hours) -> new Evidence(
                        new EvidenceId(EvidenceId.Source.EPIDEMIOLOGIST, "e" + id),
                        version,
                        (fact instanceof Fact.Withdrawn ? FIRST : fact.since()).plus(Duration.ofHours(hours)),
                        fact));
    }

    /** The rules that the product has, and any that a rule file may say. */
    static Arbitrary<StatusRules> rules() {
        return Arbitraries.oneOf(bundled(), ruleSets());
    }

    static Arbitrary<StatusRules> bundled() {
        return Arbitraries.of(Country.class).map(RuleSets.bundled()::of);
    }

    private static Arbitrary<StatusRules> ruleSets() {
        return Combinators.combine(
                        rule().list().ofMinSize(1).ofMaxSize(8),
                        rule().list().ofMinSize(1).ofMaxSize(8))
                .as((before, after) -> {
                    var change = LocalDate.of(2021, 11, 15);
                    return new StatusRules(List.of(
                            set("kz-before", new Validity(LocalDate.of(2021, 9, 1), change.minusDays(1)), before),
                            set("kz-after", new Validity(change, LocalDate.MAX), after)));
                });
    }

    private static RuleSet set(String id, Validity validity, List<Rule> rules) {
        return new RuleSet(new RuleSetId(id), Country.KZ, validity, "", rules);
    }

    private static Arbitrary<Rule> rule() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(FAVOURABLE), waits(), Arbitraries.oneOf(spans(), forGood()))
                        .as((ground, after, lasts) -> new Rule(
                                Criterion.any(ground),
                                Colour.GREEN,
                                after,
                                lasts,
                                Rule.Repeats.COUNT,
                                List.of(),
                                Optional.empty())),
                Combinators.combine(
                                adverseCriteria(),
                                Arbitraries.of(Colour.YELLOW, Colour.RED),
                                waits(),
                                spans(),
                                Arbitraries.of(Rule.Repeats.class),
                                endings().list().ofMaxSize(2),
                                exemptions())
                        .as(Rule::new));
    }

    private static Arbitrary<Criterion> adverseCriteria() {
        return Combinators.combine(
                        Arbitraries.of(Ground.CONTACT, Ground.POSITIVE_TEST),
                        Arbitraries.of(Fact.Method.class).set().ofMinSize(1),
                        Arbitraries.of(Fact.Contact.class).set().ofMinSize(1))
                .as(Criterion::new);
    }

    private static Arbitrary<Optional<Span>> waits() {
        return spans().optional(0.2);
    }

    private static Arbitrary<Span> spans() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 500).map(Span.Hours::new),
                Arbitraries.integers().between(1, 20).map(Period::ofDays).map(Span.Days::new),
                Arbitraries.integers().between(1, 6).map(Period::ofMonths).map(Span.Days::new));
    }

    private static Arbitrary<Span> forGood() {
        return Arbitraries.of(new Span.ForGood());
    }

    private static Arbitrary<Ending> endings() {
        return Combinators.combine(
                        Arbitraries.of(FAVOURABLE), Arbitraries.integers().between(0, 9), someFavourable())
                .as(Ending::new);
    }

    private static Arbitrary<Optional<Exemption>> exemptions() {
        return Combinators.combine(someFavourable(), Arbitraries.of(true, false))
                .as(Exemption::new)
                .optional(0.5);
    }

    private static Arbitrary<Set<Ground>> someFavourable() {
        return Arbitraries.of(FAVOURABLE).set().ofMaxSize(2);
    }

    static List<Evidence> with(List<Evidence> known, Evidence another) {
        var more = new ArrayList<>(known);
        more.add(another);
        return List.copyOf(more);
    }
}
