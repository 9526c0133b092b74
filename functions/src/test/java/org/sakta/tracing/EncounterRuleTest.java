package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sakta.tracing.Encounter.Nearness;

/** Fifteen minutes together are close, ten are casual, and the air of a room is shared for thirty minutes more. */
class EncounterRuleTest {
    private static final Instant NOON = Instant.parse("2026-11-26T06:00:00Z");
    private static final EncounterRule LONGEST = rule(false);
    private static final EncounterRule SUMMED = rule(true);

    private static EncounterRule rule(boolean summed) {
        return new EncounterRule(Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofMinutes(30), summed);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private static Span span(int from, int until) {
        return new Span(at(from), at(until));
    }

    private static Optional<Encounter> met(Span ofCase, Span... ofOther) {
        return LONGEST.between(List.of(ofCase), List.of(ofOther));
    }

    private static Optional<Encounter> encounter(Nearness nearness, int lastAt) {
        return Optional.of(new Encounter(nearness, at(lastAt)));
    }

    @Test
    void fifteenMinutesTogetherAreClose() {
        assertThat(met(span(0, 60), span(45, 90))).isEqualTo(encounter(Nearness.CLOSE, 60));
        assertThat(met(span(0, 60), new Span(at(45).plusMillis(1), at(90)))).isEqualTo(encounter(Nearness.CASUAL, 60));
    }

    @Test
    void tenMinutesTogetherAreCasualAndLessIsNothing() {
        assertThat(met(span(0, 60), span(50, 90))).isEqualTo(encounter(Nearness.CASUAL, 60));
        assertThat(met(span(0, 60), span(51, 90))).isEmpty();
        assertThat(met(span(30, 60), span(0, 30))).as("gone when the case came").isEmpty();
    }

    @Test
    void whoeverArrivesSoonAfterTheCaseHasLeftIsCasual() {
        assertThat(met(span(0, 60), span(60, 61))).isEqualTo(encounter(Nearness.CASUAL, 60));
        assertThat(met(span(0, 60), span(90, 200))).isEqualTo(encounter(Nearness.CASUAL, 90));
        assertThat(met(span(0, 60), span(91, 200))).isEmpty();
    }

    @Test
    void theNearestCountsByItsLastMoment() {
        assertThat(met(span(0, 300), span(0, 20), span(100, 130), span(200, 211)))
                .isEqualTo(encounter(Nearness.CLOSE, 130));
    }

    @Test
    void shortTimesTogetherAreAddedUpWhereThePolicySaysSo() {
        var short3 = List.of(span(0, 6), span(20, 26), span(40, 46));
        assertThat(LONGEST.between(List.of(span(0, 300)), short3)).isEmpty();
        assertThat(SUMMED.between(List.of(span(0, 300)), short3)).isEqualTo(encounter(Nearness.CLOSE, 46));
    }

    @Test
    void aScanThatWasTakenTwiceCountsOnce() {
        assertThat(SUMMED.between(List.of(span(0, 300)), List.of(span(0, 9), span(0, 9))))
                .isEmpty();
    }

    @Test
    void casualContactsAreShorterThanCloseOnes() {
        var ten = Duration.ofMinutes(10);
        assertThatThrownBy(() -> new EncounterRule(ten, Duration.ofMinutes(11), ten, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Minute by minute: what the rule says in the words of the policy, and nothing of how it is reckoned. */
    private static Optional<Nearness> minuteByMinute(List<Span> ofCase, List<Span> ofOther, boolean summed) {
        BitSet ill = minutes(ofCase);
        BitSet together = minutes(ofOther);
        together.and(ill);
        int most = 0;
        int run = 0;
        // a minute that ends and another that begins at once belong together
        for (int minute = 0; minute <= 600; minute++) {
            run = together.get(minute) ? run + 1 : 0;
            most = Math.max(most, run);
        }
        int minutes = summed ? together.cardinality() : most;
        if (minutes >= 15) return Optional.of(Nearness.CLOSE);
        boolean afterwards = ofOther.stream().anyMatch(other -> soonAfter(minute(other.from()), ill));
        return minutes >= 10 || afterwards ? Optional.of(Nearness.CASUAL) : Optional.empty();
    }

    /** Whether a stay of the case ended within the half hour before, or at that minute. */
    private static boolean soonAfter(int arrival, BitSet ill) {
        for (int left = Math.max(1, arrival - 30); left <= arrival; left++)
            if (ill.get(left - 1) && !ill.get(left)) return true;
        return false;
    }

    private static BitSet minutes(List<Span> spans) {
        var minutes = new BitSet();
        spans.forEach(span -> minutes.set(minute(span.from()), minute(span.until())));
        return minutes;
    }

    private static int minute(Instant at) {
        return Math.toIntExact(Duration.between(NOON, at).toMinutes());
    }

    @Provide
    Arbitrary<List<Span>> stays() {
        var stay = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 60))
                .as((from, minutes) -> span(from, from + minutes));
        return stay.list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 2000)
    void theRuleSaysWhatTheMinutesSay(
            @ForAll("stays") List<Span> ofCase, @ForAll("stays") List<Span> ofOther, @ForAll boolean summed) {
        assertThat(rule(summed).between(ofCase, ofOther).map(Encounter::nearness))
                .isEqualTo(minuteByMinute(ofCase, ofOther, summed));
    }

    @Property
    void longerStaysAreNeverMilder(
            @ForAll("stays") List<Span> ofCase, @ForAll("stays") List<Span> ofOther, @ForAll boolean summed) {
        var longer = ofOther.stream()
                .map(stay -> new Span(stay.from(), stay.until().plusSeconds(600)))
                .toList();
        var before = rule(summed).between(ofCase, ofOther);
        var after = rule(summed).between(ofCase, longer);
        before.ifPresent(met -> assertThat(after.orElseThrow().nearness()).isGreaterThanOrEqualTo(met.nearness()));
    }

    @Property
    void whenTheyLastMetIsWithinBothOrAtAnArrival(
            @ForAll("stays") List<Span> ofCase, @ForAll("stays") List<Span> ofOther, @ForAll boolean summed) {
        rule(summed)
                .between(ofCase, ofOther)
                .ifPresent(met -> assertThat(ofOther)
                        .anyMatch(stay -> !met.lastAt().isBefore(stay.from())
                                && !met.lastAt().isAfter(stay.until())));
    }
}
