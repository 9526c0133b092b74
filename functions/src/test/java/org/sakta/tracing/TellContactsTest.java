package org.sakta.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.identity.PersonId;
import org.sakta.identity.TestPeople;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.keys.OneWayOpener;
import org.sakta.shared.keys.OneWaySealer;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.testing.Engine;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.venue.VenueId;
import org.sakta.visit.StayOpener;
import org.sakta.visit.TracedStay;

/** Those whom an approved search has found are told by name. */
class TellContactsTest {
    private static final LocalDate DAY = LocalDate.parse("2096-11-25");
    private static final Instant MET = Stores.NOW.minusSeconds(80_000);

    private final Stores stores = new Stores();
    private final OneWaySealer sealer = new OneWaySealer(Engine.kms(), Engine.key("TracingKey"));
    private final Case ill = stores.opened(Stores.person());
    private final TracingId tracing = TracingId.of(ill);
    private final PersonId close = Stores.person();
    private final PersonId casual = Stores.person();
    private final VenueId cinema = Stores.venue();
    private final Actor actor = new Actor("approver", Role.EPIDEMIOLOGIST, Optional.of("sanepid"));
    private final TellContacts telling = new TellContacts(
            stores.cases,
            stores.tracings,
            stores.making(),
            TestPeople.of(close, casual, ill.person()),
            new StayOpener(new OneWayOpener(Engine.kms(), Engine.key("TracingKey"))),
            stores.clock);

    private Met met(VenueId venue, PersonId person, Nearness nearness, Instant lastAt) {
        var pseudonym = "1." + person;
        var sealed = sealer.seal(person.value().getBytes(UTF_8), "visit/" + venue + "/" + DAY + "/" + pseudonym);
        return new Met(
                new TracedStay(venue, DAY, pseudonym, Base64.getEncoder().encodeToString(sealed), MET, MET),
                new Encounter(nearness, lastAt));
    }

    private void found(int place, Met... met) {
        stores.tracings.keep(tracing, place, List.of(met), Stores.NOW.plus(Duration.ofDays(1)));
    }

    @BeforeEach
    void approve() {
        var access = new Access(
                Chain.ofPerson(ill.person().value()),
                actor,
                Deed.TRACING_APPROVED,
                Purpose.CONTACT_TRACING,
                Optional.empty(),
                Stores.NOW);
        assertThat(stores.tracings.approve(tracing, new TracingStore.Approval(actor, Stores.NOW), access, job()))
                .isTrue();
    }

    private Job job() {
        var owner = new JobOwner("approver");
        return Job.planned(tracing.approval(), TellContacts.KIND, owner, Stores.NOW, Duration.ofDays(30))
                .told(TellContacts.input(tracing));
    }

    private Map<String, Long> told() {
        return ((Chunk.Last) telling.next(job(), Deadline.in(Duration.ofHours(1), stores.clock)))
                .counted()
                .counts();
    }

    private List<Fact> facts(PersonId person) {
        return stores.evidence.of(person).stream().map(Evidence::fact).toList();
    }

    private int accesses(PersonId person) {
        return stores.audit
                .newestFirst(Chain.ofPerson(person.value()), Optional.empty(), 20)
                .accesses()
                .size();
    }

    @Test
    void closeContactsGetEvidenceCasualOnesNoneAndTheCaseItselfIsNeither() {
        found(
                0,
                met(cinema, close, Nearness.CLOSE, MET),
                met(cinema, casual, Nearness.CASUAL, MET),
                met(cinema, ill.person(), Nearness.CLOSE, MET));
        assertThat(told()).isEqualTo(Map.of("close", 1L, "casual", 1L, "self", 1L));
        assertThat(facts(close)).containsExactly(new Fact.Exposure(Fact.Contact.CLOSE, MET));
        assertThat(facts(casual)).isEmpty();
        assertThat(facts(ill.person())).isEmpty();
        assertThat(stores.contacts.of(casual)).hasSize(1);
        assertThat(stores.audit
                        .newestFirst(Chain.ofPerson(close.value()), Optional.empty(), 20)
                        .accesses())
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.actor()).isEqualTo(actor);
                    assertThat(access.deed()).isEqualTo(Deed.TRACED);
                    assertThat(access.reference().orElseThrow().value())
                            .isEqualTo(ill.id().value());
                });
    }

    @Test
    void whoWasErasedSinceTheSearchStaysForgotten() {
        var erased = Stores.person();
        found(0, met(cinema, erased, Nearness.CLOSE, MET));
        assertThat(told()).isEqualTo(Map.of("erased", 1L));
        assertThat(stores.contacts.of(erased)).isEmpty();
        assertThat(facts(erased)).isEmpty();
        assertThat(accesses(erased)).isZero();
    }

    @Test
    void whatIsToldTwiceIsThereOnce() {
        found(0, met(cinema, close, Nearness.CLOSE, MET), met(cinema, casual, Nearness.CASUAL, MET));
        var first = told();
        assertThat(told()).isEqualTo(first);
        assertThat(stores.evidence.of(close)).hasSize(1);
        assertThat(accesses(close)).isEqualTo(1);
        assertThat(accesses(casual)).isEqualTo(1);
    }

    @Test
    void whoWasMetAtTwoPlacesIsOneContactByTheNearestEncounter() {
        found(0, met(cinema, close, Nearness.CASUAL, MET.plusSeconds(900)));
        found(1, met(Stores.venue(), close, Nearness.CLOSE, MET));
        told();
        assertThat(stores.contacts.of(close))
                .singleElement()
                .satisfies(contact -> assertThat(contact.encounter()).isEqualTo(new Encounter(Nearness.CLOSE, MET)));
        assertThat(stores.evidence.of(close)).hasSize(1);
    }

    @Test
    void aLaterEncounterAtTheSamePlaceIsTheNextVersionOfItsEvidence() {
        found(0, met(cinema, close, Nearness.CLOSE, MET));
        told();
        found(0, met(cinema, close, Nearness.CLOSE, MET.plusSeconds(60)));
        told();
        assertThat(stores.evidence.of(close)).extracting(Evidence::version).containsExactly(1, 2);
        assertThat(facts(close).getLast()).isEqualTo(new Fact.Exposure(Fact.Contact.CLOSE, MET.plusSeconds(60)));
    }

    @Test
    void ofACaseThatWasWithdrawnNobodyIsTold() {
        found(0, met(cinema, close, Nearness.CLOSE, MET));
        stores.cases.replace(ill.withdrawn(Stores.NOW));
        assertThat(telling.next(job(), Deadline.in(Duration.ofHours(1), stores.clock)))
                .isInstanceOf(Chunk.Impossible.class);
        assertThat(stores.contacts.of(close)).isEmpty();
    }

    @Test
    void whatFollowedIsUndoneAndDoneAgainWhenTheCaseIsOpenAgain() {
        found(0, met(cinema, close, Nearness.CLOSE, MET));
        told();
        var withdrawn = ill.withdrawn(Stores.NOW);
        stores.cases.replace(withdrawn);
        var undo = new UndoTracing(stores.cases, stores.contacts, stores.contactEvidence(), stores.contactAlerts());
        var undoing = UndoTracing.of(withdrawn, Stores.NOW);
        var far = Deadline.in(Duration.ofHours(1), stores.clock);
        assertThat(undo.next(undoing, far)).isInstanceOf(Chunk.Last.class);
        undo.next(undoing, far);
        assertThat(facts(close)).hasSize(2).last().isEqualTo(new Fact.Withdrawn());
        assertThat(stores.told(close))
                .as("of the exposure, and that it does not hold")
                .isEqualTo(2);
        stores.cases.replace(withdrawn.standing(ill.sampledAt()));
        told();
        assertThat(facts(close)).hasSize(3).last().isEqualTo(new Fact.Exposure(Fact.Contact.CLOSE, MET));
        assertThat(stores.told(close)).as("and that it does after all").isEqualTo(3);
    }

    @Test
    void oneAlertTellsOfACaseAndAVenueHoweverOftenTheyMet() {
        found(0, met(cinema, close, Nearness.CLOSE, MET), met(cinema, casual, Nearness.CASUAL, MET));
        told();
        told();
        found(0, met(cinema, close, Nearness.CLOSE, MET.plusSeconds(60)));
        told();
        assertThat(stores.told(close)).isEqualTo(1);
        assertThat(stores.told(casual)).as("casual contacts as well").isEqualTo(1);

        found(0, met(Stores.venue(), close, Nearness.CLOSE, MET));
        told();
        assertThat(stores.told(close)).as("another venue").isEqualTo(2);
    }
}
