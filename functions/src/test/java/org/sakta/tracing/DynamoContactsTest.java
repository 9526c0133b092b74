package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Role;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.tracing.Encounter.Nearness;

class DynamoContactsTest {
    private static final Instant MET = Stores.NOW.minusSeconds(50_000);

    private final Stores stores = new Stores();
    private final Case ill = stores.opened(Stores.person());
    private final PersonId person = Stores.person();
    private final EvidenceId id = new EvidenceId(EvidenceId.Source.TRACING, person.value());

    private Contact contact() {
        return Contact.met(ill.id(), person, new Encounter(Nearness.CLOSE, MET), List.of(id), Stores.NOW);
    }

    private Optional<Evidence> evidence(int version) {
        return Optional.of(new Evidence(id, version, Stores.NOW, new Fact.Exposure(Fact.Contact.CLOSE, MET)));
    }

    private Access access(PersonId of) {
        return new Access(
                Chain.ofPerson(of.value()),
                new Actor("subject", Role.EPIDEMIOLOGIST, Optional.empty()),
                Deed.TRACED,
                Purpose.CONTACT_TRACING,
                Optional.empty(),
                Stores.NOW);
    }

    private List<Access> accesses(PersonId of) {
        return stores.audit
                .newestFirst(Chain.ofPerson(of.value()), Optional.empty(), 10)
                .accesses();
    }

    @Test
    void aContactItsEvidenceAndTheAccessAreThereTogether() {
        assertThat(stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person)))
                .isTrue();
        assertThat(stores.contacts.find(ill.id(), person)).contains(contact());
        assertThat(stores.contacts.of(person)).containsExactly(contact());
        assertThat(stores.evidence.of(person)).hasSize(1);
        assertThat(accesses(person)).hasSize(1);
    }

    @Test
    void nothingIsThereWhereTheEvidenceIsThereAlready() {
        stores.evidence.add(person, evidence(1).orElseThrow());
        assertThat(stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person)))
                .isFalse();
        assertThat(stores.contacts.find(ill.id(), person)).isEmpty();
        assertThat(accesses(person)).isEmpty();
    }

    @Test
    void nobodyBecomesAContactOfACaseThatWasWithdrawn() {
        stores.cases.replace(ill.withdrawn(Stores.NOW));
        assertThat(stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person)))
                .isFalse();
        assertThat(stores.evidence.of(person)).isEmpty();
    }

    @Test
    void anotherEncounterComesToTheSameContactEvenUnderAnotherKey() {
        stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person));
        stores.keys.rotate(KeyPurpose.LOOKUP);
        var again = contact().again(new Encounter(Nearness.CASUAL, Stores.NOW), List.of());
        assertThat(stores.contactDesk.keep(again, Optional.empty(), Optional.empty(), access(person)))
                .isTrue();
        assertThat(stores.contactDesk.keep(again, Optional.empty(), Optional.empty(), access(person)))
                .isFalse();
        assertThat(stores.contacts.of(ill.id(), Optional.empty(), 10).contacts())
                .containsExactly(again);
        assertThat(again.encounter()).isEqualTo(contact().encounter());
    }

    @Test
    void theContactsOfACaseComeInPages() {
        for (int i = 0; i < 5; i++) {
            var other = Stores.person();
            var met = Contact.met(ill.id(), other, new Encounter(Nearness.CASUAL, MET), List.of(), Stores.NOW);
            assertThat(stores.contactDesk.keep(met, Optional.empty(), Optional.empty(), access(other)))
                    .isTrue();
        }
        var found = new ArrayList<Contact>();
        Optional<String> after = Optional.empty();
        do {
            var slice = stores.contacts.of(ill.id(), after, 2);
            found.addAll(slice.contacts());
            after = slice.last();
        } while (after.isPresent());
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aContactIsGoneWhenItsTimeHasPassedOrThePersonIsErased() {
        stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person));
        stores.clock.pass(Duration.ofDays(365));
        assertThat(stores.contacts.find(ill.id(), person)).isEmpty();
        assertThat(stores.contacts.of(ill.id(), Optional.empty(), 10).contacts())
                .isEmpty();
        stores.contacts.erase(person);
        assertThat(stores.contacts.of(person)).isEmpty();
    }

    @Test
    void whatACallFoundIsKept() {
        stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person));
        var called = contact().called(new Contact.Call(Stores.NOW, Contact.Call.Found.NOT_REACHED));
        assertThat(stores.contactDesk.keep(called, Optional.empty(), Optional.empty(), access(person)))
                .isTrue();
        assertThat(stores.contacts.find(ill.id(), person)).contains(called);
    }

    @Test
    void whatIsTakenBackIsGoneUnlessItHasChangedMeanwhile() {
        stores.contactDesk.keep(contact(), evidence(1), Optional.empty(), access(person));
        var again = contact().again(new Encounter(Nearness.HOUSEHOLD, MET), List.of());
        stores.contactDesk.keep(again, Optional.empty(), Optional.empty(), access(person));
        assertThat(stores.contactDesk.remove(contact(), access(person))).isFalse();
        stores.keys.rotate(KeyPurpose.LOOKUP);
        assertThat(stores.contactDesk.remove(again, access(person))).isTrue();
        assertThat(stores.contacts.find(ill.id(), person)).isEmpty();
        assertThat(stores.contacts.of(person)).isEmpty();
        assertThat(stores.contacts.of(ill.id(), Optional.empty(), 10).contacts())
                .isEmpty();
        assertThat(accesses(person)).hasSize(3);
    }
}
