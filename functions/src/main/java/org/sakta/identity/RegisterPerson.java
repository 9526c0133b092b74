package org.sakta.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Jurisdiction;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.identity.PersonStore.Created;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Registers a person: oneself, a dependant, or by a clerk somebody who has no phone. */
final class RegisterPerson {
    sealed interface Outcome {
        /** Now, or by the same request before. */
        record Registered(PersonId id) implements Outcome {}

        record DiffersFromEarlier() implements Outcome {}

        record NotRegisteredYourself() implements Outcome {}

        record TooManyDependants(int most) implements Outcome {}

        record OutsideArea() implements Outcome {}

        record HeldByAnother() implements Outcome {}

        record LockedOut(Duration time) implements Outcome {}
    }

    private final PersonStore people;
    private final Limits limits;
    private final Registrar registrar;
    private final ServedAreas served;
    private final Supplier<IdentityPolicy> policy;
    private final Supplier<PersonId> ids;
    private final Jurisdiction jurisdiction;

    RegisterPerson(
            PersonStore people,
            Limits limits,
            Registrar registrar,
            ServedAreas served,
            Supplier<IdentityPolicy> policy,
            Supplier<PersonId> ids,
            Jurisdiction jurisdiction) {
        this.people = people;
        this.limits = limits;
        this.registrar = registrar;
        this.served = served;
        this.policy = policy;
        this.ids = ids;
        this.jurisdiction = jurisdiction;
    }

    Outcome register(Caller caller, Registration registration) {
        return switch (registration.kind()) {
            case SELF -> tried(caller, registration, Optional.empty());
            case DEPENDANT -> dependant(caller, registration);
            case ASSISTED -> assisted(caller, registration);
        };
    }

    private Outcome dependant(Caller caller, Registration registration) {
        var own = people.ownedBy(caller.subject());
        if (own.isEmpty()) return new Outcome.NotRegisteredYourself();
        int most = policy.get().mostDependants();
        if (people.dependants(own.get()).size() >= most && isNew(caller, registration))
            return new Outcome.TooManyDependants(most);
        var relation = registration.relation().orElse(Relation.OTHER);
        return tried(caller, registration, Optional.of(new PersonStore.Proxy(own.get(), relation)));
    }

    private boolean isNew(Caller caller, Registration registration) {
        return people.earlier(registrar.claim(caller.subject(), registration)).isEmpty();
    }

    /** The same work is done for every number, whoever else holds it: neither answer nor time tells them apart. */
    private Outcome tried(Caller caller, Registration registration, Optional<PersonStore.Proxy> proxy) {
        var numbers = registration.profile().documents().stream()
                .map(HeldDocument::document)
                .toList();
        return limits.tryNumbers(caller.subject(), numbers)
                .<Outcome>map(Outcome.LockedOut::new)
                .orElseGet(() -> store(caller, registration, proxy, person -> List.of()));
    }

    private Outcome assisted(Caller caller, Registration registration) {
        if (!served.covers(caller, registration.profile().residence(), jurisdiction.today()))
            return new Outcome.OutsideArea();
        var seen = new Registration(
                registration.kind(),
                registration.relation(),
                registration.profile().verified());
        return store(
                caller,
                seen,
                Optional.empty(),
                person -> List.of(new Access(
                        Chain.ofPerson(person.id().value()),
                        Actor.of(caller, Role.CLERK),
                        Deed.REGISTERED,
                        Purpose.REGISTRATION,
                        Optional.empty(),
                        jurisdiction.now())));
    }

    private interface Accesses {
        List<Access> of(Person person);
    }

    private Outcome store(
            Caller caller, Registration registration, Optional<PersonStore.Proxy> proxy, Accesses accesses) {
        var person = new Person(
                ids.get(), Person.FIRST_VERSION, registration.kind(), registration.profile(), jurisdiction.now());
        var claim = registrar.claim(caller.subject(), registration);
        return switch (people.create(person, claim, proxy, accesses.of(person))) {
            case Created.Stored() -> new Outcome.Registered(person.id());
            case Created.Standing(var earlier, var same) ->
                same ? new Outcome.Registered(earlier) : new Outcome.DiffersFromEarlier();
            case Created.HeldByAnother() -> new Outcome.HeldByAnother();
        };
    }
}
