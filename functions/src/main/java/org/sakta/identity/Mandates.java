package org.sakta.identity;

import java.util.Optional;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Says by what right a caller may act for a person. */
public final class Mandates {
    /** In a path: the caller's own record. */
    public static final String ME = "me";

    private final People people;

    public Mandates(People people) {
        this.people = people;
    }

    /** The caller's right over that record, whether or not it exists. */
    public Mandate of(Caller caller, PersonId person) {
        if (caller.is(Role.CLERK)) return new Mandate.Official();
        if (!caller.is(Role.CITIZEN)) return new Mandate.None();
        return people.ownedBy(caller.subject()).map(own -> citizen(own, person)).orElseGet(Mandate.None::new);
    }

    private Mandate citizen(PersonId own, PersonId person) {
        if (own.equals(person)) return new Mandate.Own(own);
        return people.isProxy(own, person) ? new Mandate.Proxy(own) : new Mandate.None();
    }

    /** Whom a path names: an id, or {@code me}. */
    public Optional<PersonId> named(Caller caller, String pathParameter) {
        if (!pathParameter.equals(ME)) return PersonId.read(pathParameter);
        return caller.is(Role.CITIZEN) ? people.ownedBy(caller.subject()) : Optional.empty();
    }
}
