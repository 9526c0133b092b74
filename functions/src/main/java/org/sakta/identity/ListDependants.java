package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Caller;

/** Shows somebody for whom they act: ids and relations, no more. */
final class ListDependants {
    private final People people;
    private final Mandates mandates;

    ListDependants(People people, Mandates mandates) {
        this.people = people;
        this.mandates = mandates;
    }

    /** Empty where it is not the caller's own list. */
    Optional<List<Dependant>> of(Caller caller, PersonId id) {
        return mandates.of(caller, id) instanceof Mandate.Own ? Optional.of(people.dependants(id)) : Optional.empty();
    }
}
