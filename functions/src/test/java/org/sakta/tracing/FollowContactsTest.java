package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.audit.Access;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.tracing.Contact.Call.Found;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.tracing.FollowContacts.Outcome;

/** Those whom a case exposed are looked after, and whoever looks or calls is in their trail. */
class FollowContactsTest {
    private static final Instant MET = Stores.NOW.minus(Duration.ofHours(30));

    private final Stores stores = new Stores();
    private final Case ill = stores.opened(Stores.person());
    private final PersonId mother = Stores.person();
    private final PersonId passer = Stores.person();
    private final Map<PersonId, Instant> declared = new HashMap<>();
    private final Caller tracer = Stores.official(Stores.AREA, Role.TRACER);
    private final FollowContacts following = new FollowContacts(
            new Cases(stores.served(), stores.contacts, stores.caseDesk, stores.clock),
            stores.served(),
            stores.contacts,
            stores.contactDesk,
            stores.evidence,
            person -> Optional.ofNullable(declared.get(person)),
            Country.KG,
            stores.clock);

    FollowContactsTest() {
        met(mother, Nearness.HOUSEHOLD);
        met(passer, Nearness.CASUAL);
    }

    private void met(PersonId person, Nearness nearness) {
        var access = Cases.access(tracer, Role.TRACER, ill, person, Deed.CONTACT_NAMED, Stores.NOW);
        var id = ContactEvidence.id(person.value());
        assertThat(stores.making().contact(ill, person, new Encounter(nearness, MET), id, ContactAlerts.NAMED, access))
                .isPresent();
    }

    private List<FollowUp> followed() {
        return following
                .slice(tracer, Role.TRACER, ill.id(), Optional.empty(), 40)
                .orElseThrow()
                .followed();
    }

    private Outcome call(PersonId person, Found found) {
        return following.call(tracer, Role.TRACER, ill.id(), person, found);
    }

    private List<Deed> deeds(PersonId person) {
        return stores.audit.newestFirst(Chain.ofPerson(person.value()), Optional.empty(), 20).accesses().stream()
                .map(Access::deed)
                .toList();
    }

    private List<Fact> facts() {
        return stores.evidence.of(mother).stream().map(Evidence::fact).toList();
    }

    @Test
    void onlyWhoWasExposedIsShownAndWrittenDown() {
        assertThat(followed()).extracting(one -> one.contact().person()).containsExactly(mother);
        assertThat(deeds(mother)).containsExactly(Deed.CONTACT_READ, Deed.CONTACT_NAMED);
        assertThat(deeds(passer)).doesNotContain(Deed.CONTACT_READ);
    }

    @Test
    void aDeclarationIsNewsOfThem() {
        assertThat(followed().getFirst().state()).isEqualTo(FollowUp.State.DUE);
        declared.put(mother, Stores.NOW);
        assertThat(followed().getFirst().state()).isEqualTo(FollowUp.State.HEARD);
    }

    @Test
    void symptomsThatACallFoundAreEvidenceAndStayWhenTheCaseIsWithdrawn() {
        var noted = (Outcome.Noted) call(mother, Found.SYMPTOMS);
        assertThat(noted.followUp().state()).isEqualTo(FollowUp.State.SYMPTOMATIC);
        assertThat(facts()).contains(new Fact.Symptoms(Stores.NOW));
        assertThat(deeds(mother).getFirst()).isEqualTo(Deed.CONTACT_CALLED);

        var withdrawn = ill.withdrawn(Stores.NOW);
        stores.cases.replace(withdrawn);
        var undo = new UndoTracing(stores.cases, stores.contacts, stores.contactEvidence(), stores.contactAlerts());
        undo.next(UndoTracing.of(withdrawn, Stores.NOW), Deadline.in(Duration.ofHours(1), stores.clock));
        assertThat(facts()).contains(new Fact.Withdrawn(), new Fact.Symptoms(Stores.NOW));
        assertThat(followed()).isEmpty();
        assertThat(call(mother, Found.WELL)).isInstanceOf(Outcome.Withdrawn.class);
    }

    @Test
    void symptomsThatWereWithdrawnAreNone() {
        var symptoms = ContactEvidence.id("mistaken");
        stores.evidence.add(mother, new Evidence(symptoms, 1, Stores.NOW, new Fact.Symptoms(Stores.NOW)));
        assertThat(followed().getFirst().state()).isEqualTo(FollowUp.State.SYMPTOMATIC);
        stores.evidence.add(mother, new Evidence(symptoms, 2, Stores.NOW, new Fact.Withdrawn()));
        assertThat(followed().getFirst().state()).isEqualTo(FollowUp.State.DUE);
    }

    @Test
    void whoWasNotExposedIsNotCalled() {
        assertThat(call(passer, Found.WELL)).isInstanceOf(Outcome.NothingThere.class);
        assertThat(call(Stores.person(), Found.WELL)).isInstanceOf(Outcome.NothingThere.class);
        assertThat(deeds(passer)).doesNotContain(Deed.CONTACT_CALLED);
    }

    @Test
    void whoWasTakenBackAndFoundAgainIsCalledAgain() {
        call(mother, Found.SYMPTOMS);
        var access = Cases.access(tracer, Role.TRACER, ill, mother, Deed.CONTACT_REMOVED, Stores.NOW);
        assertThat(stores.contactDesk.remove(
                        stores.contacts.find(ill.id(), mother).orElseThrow(), access))
                .isTrue();
        met(mother, Nearness.HOUSEHOLD);
        stores.clock.pass(Duration.ofMinutes(1));
        assertThat(call(mother, Found.SYMPTOMS)).isInstanceOf(Outcome.Noted.class);
    }

    @Test
    void aDaysSymptomsAreOneEvidenceAndTheNextDaysAnother() {
        call(mother, Found.SYMPTOMS);
        stores.clock.pass(Duration.ofMinutes(1));
        call(mother, Found.SYMPTOMS);
        assertThat(symptoms()).hasSize(1);
        stores.clock.pass(Duration.ofDays(1));
        call(mother, Found.SYMPTOMS);
        assertThat(symptoms()).hasSize(2);
    }

    @Test
    void symptomsThatWereTakenBackAreNotedAgain() {
        call(mother, Found.SYMPTOMS);
        var first = symptoms().getFirst();
        stores.evidence.add(mother, new Evidence(first.id(), 2, Stores.NOW, new Fact.Withdrawn()));
        assertThat(call(mother, Found.SYMPTOMS)).isInstanceOf(Outcome.Noted.class);
        assertThat(symptoms()).extracting(Evidence::version).containsExactly(1, 3);
    }

    private List<Evidence> symptoms() {
        return stores.evidence.of(mother).stream()
                .filter(known -> known.fact() instanceof Fact.Symptoms)
                .toList();
    }

    @Test
    void theLatestCallCounts() {
        call(mother, Found.SYMPTOMS);
        call(mother, Found.NOT_REACHED);
        assertThat(followed().getFirst().contact().call().orElseThrow().found()).isEqualTo(Found.NOT_REACHED);
        assertThat(followed().getFirst().state()).as("symptoms stay").isEqualTo(FollowUp.State.SYMPTOMATIC);
    }
}
