package org.sakta.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sakta.status.EvidenceId.Source;

class EvidenceTest {
    private static final Instant FIRST = Instant.parse("2022-02-03T04:05:06Z");
    private static final Instant AGAIN = FIRST.plusSeconds(1);
    private static final Instant UNTIL = FIRST.plus(Duration.ofDays(7));

    @Test
    void aDecisionWithoutAStartIsTheSameWhenItArrivesAgain() {
        assertThat(at(AGAIN, decision(Colour.GREEN, AGAIN)).isRepeatOf(at(FIRST, decision(Colour.GREEN, FIRST))))
                .isTrue();
    }

    @Test
    void anotherColourIsAnotherDecision() {
        assertThat(at(AGAIN, decision(Colour.RED, AGAIN)).isRepeatOf(at(FIRST, decision(Colour.GREEN, FIRST))))
                .isFalse();
    }

    @Test
    void aStartThatIsNamedIsPartOfWhatIsSaid() {
        var begun = FIRST.minusSeconds(60);
        var standing = at(FIRST, decision(Colour.GREEN, begun));
        assertThat(at(AGAIN, decision(Colour.GREEN, begun)).isRepeatOf(standing))
                .isTrue();
        assertThat(at(AGAIN, decision(Colour.GREEN, begun.minusSeconds(1))).isRepeatOf(standing))
                .isFalse();
        assertThat(at(AGAIN, decision(Colour.GREEN, AGAIN)).isRepeatOf(standing))
                .isFalse();
    }

    @Test
    void otherFactsAreTheSameWhenTheyAreEqual() {
        var standing = at(FIRST, new Fact.Recovery(FIRST));
        assertThat(at(AGAIN, new Fact.Recovery(FIRST)).isRepeatOf(standing)).isTrue();
        assertThat(at(AGAIN, new Fact.Recovery(AGAIN)).isRepeatOf(standing)).isFalse();
    }

    private static Fact decision(Colour colour, Instant from) {
        return new Fact.Decision(colour, from, UNTIL, new Justification("Образцы в лаборатории перепутали."));
    }

    private static Evidence at(Instant knownAt, Fact fact) {
        return new Evidence(new EvidenceId(Source.EPIDEMIOLOGIST, "0123456789abcdef"), 1, knownAt, fact);
    }
}
