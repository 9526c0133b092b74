package org.sakta.declaration;

import java.util.function.Function;
import org.sakta.area.Jurisdiction;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.identity.People;
import org.sakta.identity.Person;
import org.sakta.identity.PersonId;
import org.sakta.identity.ServedAreas;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Declarants from the people's records: oneself, those one acts for, and for a clerk the people of the clerk's area. */
final class KnownPeople implements Declarants {
    private final People people;
    private final Mandates mandates;
    private final ServedAreas served;
    private final Jurisdiction jurisdiction;

    KnownPeople(People people, Mandates mandates, ServedAreas served, Jurisdiction jurisdiction) {
        this.people = people;
        this.mandates = mandates;
        this.served = served;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Found find(Caller caller, String who) {
        var id = mandates.named(caller, who);
        if (id.isPresent()) return find(caller, id.get());
        return who.equals(ME) && caller.is(Role.CITIZEN) ? new Found.NotRegistered() : new Found.Hidden();
    }

    private Found find(Caller caller, PersonId id) {
        return switch (mandates.of(caller, id)) {
            case Mandate.Own ignored -> found(id, person -> declarant(person, Declaration.By.SELF));
            case Mandate.Proxy ignored -> found(id, person -> declarant(person, Declaration.By.PROXY));
            case Mandate.Official ignored -> found(id, person -> official(caller, person));
            case Mandate.None ignored -> new Found.Hidden();
        };
    }

    private Found found(PersonId id, Function<Person, Found> then) {
        return people.current(id).map(then).orElseGet(Found.Hidden::new);
    }

    private Found official(Caller caller, Person person) {
        return served.covers(caller, person.profile().residence(), jurisdiction.today())
                ? declarant(person, Declaration.By.OFFICIAL)
                : new Found.OutsideArea();
    }

    private static Found declarant(Person person, Declaration.By by) {
        return new Found.Declarant(person.id(), person.version(), person.profile(), by);
    }
}
