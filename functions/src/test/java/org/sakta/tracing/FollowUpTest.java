package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.status.EvidenceId;
import org.sakta.tracing.Contact.Call;
import org.sakta.tracing.Contact.Call.Found;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.tracing.FollowUp.State;

/** Who is to be called today: somebody met a case on 26 November, and was traced at noon. */
class FollowUpTest {
    private static final Instant MET = Instant.parse("2096-11-26T04:00:00Z");
    private static final Instant TRACED = MET.plus(Duration.ofHours(2));
    private static final Instant EVENING = MET.plus(Duration.ofHours(10));
    private static final TracingPolicy POLICY = TracingPolicy.of(Country.KG, MET);

    private static Contact contact(Nearness nearness) {
        var id = new EvidenceId(EvidenceId.Source.TRACING, "a");
        return Contact.met(
                new CaseId("aaaaaaaaaaaaaaaaaaaa"), Stores.person(), new Encounter(nearness, MET), List.of(id), TRACED);
    }

    private static FollowUp of(
            Contact contact, Optional<Instant> declaredAt, Optional<Instant> symptomsAt, Instant now) {
        return FollowUp.of(contact, declaredAt, symptomsAt, POLICY, Country.KG, now)
                .orElseThrow();
    }

    private static State state(Contact contact, Instant now) {
        return of(contact, Optional.empty(), Optional.empty(), now).state();
    }

    private static Instant days(int days) {
        return EVENING.plus(Duration.ofDays(days));
    }

    @Test
    void whoWasOnlyInPassingIsNotLookedAfter() {
        assertThat(FollowUp.of(
                        contact(Nearness.CASUAL), Optional.empty(), Optional.empty(), POLICY, Country.KG, EVENING))
                .isEmpty();
    }

    @Test
    void itLastsFourteenDaysAndEndsWithTheLast() {
        var contact = contact(Nearness.CLOSE);
        assertThat(of(contact, Optional.empty(), Optional.empty(), EVENING).until())
                .isEqualTo(LocalDate.parse("2096-12-10"));
        assertThat(state(contact, Instant.parse("2096-12-10T17:59:59Z"))).isEqualTo(State.LOST);
        assertThat(state(contact, Instant.parse("2096-12-10T18:00:00Z")))
                .as("the day ends at midnight in Bishkek")
                .isEqualTo(State.ENDED);
    }

    @Test
    void newsOfTheDayIsADeclarationOrACallThatReachedThem() {
        var contact = contact(Nearness.HOUSEHOLD);
        assertThat(state(contact, EVENING)).isEqualTo(State.DUE);
        assertThat(of(contact, Optional.of(TRACED), Optional.empty(), EVENING).state())
                .isEqualTo(State.HEARD);
        assertThat(state(contact.called(new Call(TRACED, Found.WELL)), EVENING)).isEqualTo(State.HEARD);
        assertThat(state(contact.called(new Call(TRACED, Found.NOT_REACHED)), EVENING))
                .isEqualTo(State.DUE);
        assertThat(state(contact.called(new Call(TRACED, Found.WELL)), days(1))).isEqualTo(State.DUE);
        assertThat(of(contact, Optional.of(MET.minusSeconds(1)), Optional.empty(), EVENING)
                        .lastNewsOn())
                .as("what was declared before says nothing")
                .isEmpty();
    }

    @Test
    void whoIsNotHeardOfForMoreThanTwoDaysIsLost() {
        var contact = contact(Nearness.CLOSE);
        assertThat(state(contact, days(2))).isEqualTo(State.DUE);
        assertThat(state(contact, days(3))).isEqualTo(State.LOST);
        assertThat(of(contact, Optional.of(days(1)), Optional.empty(), days(3)).state())
                .isEqualTo(State.DUE);
    }

    @Test
    void symptomsSinceTheExposureComeBeforeAll() {
        var contact = contact(Nearness.CLOSE).called(new Call(TRACED, Found.WELL));
        assertThat(of(contact, Optional.empty(), Optional.of(TRACED), EVENING).state())
                .isEqualTo(State.SYMPTOMATIC);
        assertThat(of(contact, Optional.empty(), Optional.of(MET.minusSeconds(1)), EVENING)
                        .state())
                .isEqualTo(State.HEARD);
        assertThat(of(contact, Optional.empty(), Optional.of(TRACED), days(20)).state())
                .isEqualTo(State.ENDED);
    }

    @Test
    void anotherExposureBeginsItAnew() {
        var nearer = contact(Nearness.HOUSEHOLD);
        var again = nearer.again(new Encounter(Nearness.CLOSE, days(5)), List.of());
        assertThat(again.encounter()).isEqualTo(nearer.encounter());
        assertThat(of(again, Optional.empty(), Optional.empty(), days(5)).until())
                .isEqualTo(LocalDate.parse("2096-12-15"));
        var passing = nearer.again(new Encounter(Nearness.CASUAL, days(5)), List.of());
        assertThat(passing.exposedAt()).isEqualTo(nearer.exposedAt());
    }
}
