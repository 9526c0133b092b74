package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.area.AreaCode;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.identity.PersonStore.Changed;
import org.sakta.identity.PersonStore.Claim;
import org.sakta.identity.PersonStore.Created;
import org.sakta.identity.PersonStore.Proxy;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.KyrgyzPin;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;

/** What every store of people does, and what it does when people are erased. */
abstract class PersonStoreContract {
    private final Subject subject = new Subject(UUID.randomUUID().toString());
    private final Person person = person(PersonKind.SELF, IdentityWorld.pin(), false);
    private final Claim claim = new Claim(subject, PersonKind.SELF, "fingerprint");

    abstract PersonStore store();

    abstract ErasureStore erasures();

    /** Who was written down as having looked at the person, newest first. */
    abstract List<Access> written(PersonId id);

    @Test
    void whatWasCreatedIsFoundByOwnerVersionDocumentAndPhone() {
        assertThat(create(person, claim)).isEqualTo(new Created.Stored());
        assertThat(store().ownedBy(subject)).contains(person.id());
        assertThat(store().current(person.id())).contains(person);
        assertThat(store().at(person.id(), 1)).contains(person);
        assertThat(store().at(person.id(), 2)).isEmpty();
        assertThat(store().holding(document(person), 10)).containsExactly(person);
        assertThat(store().reachedBy(person.profile().phone().orElseThrow(), 10))
                .containsExactly(person);
        assertThat(store().earlier(claim)).contains(person.id());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().ownedBy(subject)).isEmpty();
        assertThat(store().current(person.id())).isEmpty();
        assertThat(store().at(person.id(), 1)).isEmpty();
        assertThat(store().holding(document(person), 10)).isEmpty();
        assertThat(store().dependants(person.id())).isEmpty();
        assertThat(store().earlier(claim)).isEmpty();
    }

    @Test
    void aClaimStandsAndSaysWhetherItsContentIsTheSame() {
        create(person, claim);
        var again = person(PersonKind.SELF, IdentityWorld.pin(), false);
        assertThat(create(again, claim)).isEqualTo(new Created.Standing(person.id(), true));
        assertThat(create(again, new Claim(subject, PersonKind.SELF, "other")))
                .isEqualTo(new Created.Standing(person.id(), false));
        assertThat(store().current(again.id())).isEmpty();
    }

    @Test
    void anAccountMakesManyDependantsButEachOnce() {
        create(person, claim);
        var first = person(PersonKind.DEPENDANT, IdentityWorld.pin(), false);
        var second = person(PersonKind.DEPENDANT, IdentityWorld.pin(), false);
        assertThat(dependant(first, "a")).isEqualTo(new Created.Stored());
        assertThat(dependant(second, "b")).isEqualTo(new Created.Stored());
        assertThat(dependant(second, "b")).isEqualTo(new Created.Standing(second.id(), true));
        assertThat(store().dependants(person.id()))
                .extracting(Dependant::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(store().isProxy(person.id(), first.id())).isTrue();
        assertThat(store().proxies(first.id())).containsExactly(person.id());
        assertThat(store().isProxy(first.id(), person.id())).isFalse();
    }

    @Test
    void severalMayClaimADocumentAndOneIsVerified() {
        var pin = IdentityWorld.pin();
        var one = person(PersonKind.ASSISTED, pin, false);
        var other = person(PersonKind.ASSISTED, pin, false);
        var seen = person(PersonKind.ASSISTED, pin, true);
        assisted(one, "1");
        assisted(other, "2");
        assertThat(store().holding(document(one), 10)).containsExactlyInAnyOrder(one, other);
        assertThat(store().holding(document(one), 1)).hasSize(1);
        assertThat(assisted(seen, "3")).isEqualTo(new Created.Stored());
        assertThat(store().holding(document(one), 10)).containsExactly(seen);
        assertThat(assisted(person(PersonKind.ASSISTED, pin, true), "4")).isEqualTo(new Created.HeldByAnother());
        assertThat(store().change(one, one.changedTo(one.profile().verified(), IdentityWorld.NOW), List.of()))
                .isEqualTo(Changed.HELD_BY_ANOTHER);
    }

    @Test
    void aChangeKeepsWhatWasAndMovesTheIndex() {
        create(person, claim);
        var after = person.changedTo(
                person(PersonKind.SELF, IdentityWorld.pin(), false).profile(), IdentityWorld.NOW.plusSeconds(5));
        assertThat(store().change(person, after, List.of())).isEqualTo(Changed.DONE);
        assertThat(store().current(person.id())).contains(after);
        assertThat(store().at(person.id(), 1)).contains(person);
        assertThat(store().at(person.id(), 2)).contains(after);
        assertThat(store().holding(document(person), 10)).isEmpty();
        assertThat(store().holding(document(after), 10)).containsExactly(after);
        assertThat(store().change(person, after, List.of())).isEqualTo(Changed.STALE);
    }

    @Test
    void aVerifiedDocumentThatIsGivenUpIsFreeAgain() {
        var pin = IdentityWorld.pin();
        var holder = person(PersonKind.ASSISTED, pin, true);
        assisted(holder, "1");
        var without = holder.changedTo(
                person(PersonKind.ASSISTED, IdentityWorld.pin(), true).profile(), IdentityWorld.NOW);
        assertThat(store().change(holder, without, List.of())).isEqualTo(Changed.DONE);
        assertThat(assisted(person(PersonKind.ASSISTED, pin, true), "2")).isEqualTo(new Created.Stored());
    }

    @Test
    void aReleaseIsWrittenDownOnlyOfWhatStillStands() {
        create(person, claim);
        assertThat(store().release(List.of(person), List.of(access(person.id()))))
                .isTrue();
        assertThat(written(person.id())).hasSize(1);
        var after = person.changedTo(person.profile(), IdentityWorld.NOW);
        store().change(person, after, List.of());
        assertThat(store().release(List.of(person), List.of(access(person.id()))))
                .isFalse();
        assertThat(written(person.id())).hasSize(1);
    }

    @Test
    void anAccessIsWrittenWithWhatItWasFor() {
        store().create(person, claim, Optional.empty(), List.of(access(person.id())));
        assertThat(written(person.id())).containsExactly(access(person.id()));
        store().create(person, claim, Optional.empty(), List.of(access(person.id())));
        assertThat(written(person.id())).hasSize(1);
    }

    @Test
    void anErasedPersonIsUnreadableAtOnceAndGoneAfterwards() {
        create(person, claim);
        var child = person(PersonKind.DEPENDANT, IdentityWorld.pin(), false);
        dependant(child, "a");
        erasures().begin(person.id(), subject);
        assertThat(store().current(person.id())).isEmpty();
        assertThat(store().at(person.id(), 1)).isEmpty();
        assertThat(store().ownedBy(subject)).isEmpty();
        assertThat(store().holding(document(person), 10)).isEmpty();
        assertThat(erasures().erasedBy(person.id())).contains(subject);
        assertThat(erasures().erasedSelf(subject)).contains(person.id());
        for (int again = 0; again < 3; again++) {
            erasures().begin(person.id(), subject);
            erasures().finish(person.id());
            assertThat(store().dependants(person.id())).isEmpty();
            assertThat(erasures().erasedBy(person.id())).contains(subject);
        }
        assertThat(store().current(child.id())).contains(child);
    }

    @Test
    void whoWasErasedMayRegisterAgain() {
        create(person, claim);
        erasures().begin(person.id(), subject);
        erasures().finish(person.id());
        var anew = person(PersonKind.SELF, IdentityWorld.pin(), false);
        assertThat(create(anew, claim)).isEqualTo(new Created.Stored());
        assertThat(store().ownedBy(subject)).contains(anew.id());
    }

    @Test
    void anErasedDependantIsNobodysAnyMore() {
        create(person, claim);
        var child = person(PersonKind.DEPENDANT, IdentityWorld.pin(), true);
        dependant(child, "a");
        erasures().begin(child.id(), subject);
        erasures().finish(child.id());
        assertThat(store().dependants(person.id())).isEmpty();
        assertThat(store().isProxy(person.id(), child.id())).isFalse();
        assertThat(store().earlier(new Claim(subject, PersonKind.DEPENDANT, "a")))
                .isEmpty();
        var other = person(
                PersonKind.ASSISTED,
                child.profile().documents().getFirst().document().number(),
                true);
        assertThat(assisted(other, "b")).isEqualTo(new Created.Stored());
    }

    private Created create(Person created, Claim by) {
        return store().create(created, by, Optional.empty(), List.of());
    }

    private Created dependant(Person child, String fingerprint) {
        return store().create(
                        child,
                        new Claim(subject, PersonKind.DEPENDANT, fingerprint),
                        Optional.of(new Proxy(person.id(), Relation.CHILD)),
                        List.of());
    }

    private Created assisted(Person created, String fingerprint) {
        return create(created, new Claim(subject, PersonKind.ASSISTED, fingerprint));
    }

    private static org.sakta.identity.document.Document document(Person person) {
        return person.profile().documents().getFirst().document();
    }

    private static Access access(PersonId id) {
        return new Access(
                Chain.ofPerson(id.value()),
                new Actor("officer", Role.CLERK, Optional.empty()),
                Deed.READ,
                Purpose.VERIFICATION,
                Optional.empty(),
                IdentityWorld.NOW);
    }

    static Person person(PersonKind kind, String pin, boolean verified) {
        var id = new PersonId(UUID.randomUUID().toString().replace("-", ""));
        var profile = new Profile(
                new PersonName("Айгүл Асанова"),
                LocalDate.of(1885, 3, 21),
                Sex.FEMALE,
                Country.KYRGYZSTAN,
                List.of(new HeldDocument(new KyrgyzPin(pin), verified)),
                Optional.of(new Phone("+99670" + pin.substring(7))),
                Optional.of(new Email("aigul@example.kg")),
                new Residence(new AreaCode(IdentityWorld.BISHKEK), "Чүй пр. 155"),
                Language.KY);
        assertThat(NeverIssued.BORN).isEqualTo(profile.birthDate());
        return new Person(id, 1, kind, profile, IdentityWorld.NOW);
    }
}
