package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Subject;

/** Person records as other contexts may read them. Who may see what of it is asked of {@link Mandates} first. */
public interface People {
    /** The record that an account has made for itself. */
    Optional<PersonId> ownedBy(Subject subject);

    /** The record as it stands; empty where there is none, or where it was erased. */
    Optional<Person> current(PersonId id);

    /** The record as it stood at a version, unless it was erased since. */
    Optional<Person> at(PersonId id, int version);

    /** For whom a person acts, in the order of their ids. */
    List<Dependant> dependants(PersonId id);

    /** Who acts for a person, in the order of their ids. */
    List<PersonId> proxies(PersonId dependant);

    /** Whether the one acts for the other. */
    boolean isProxy(PersonId proxy, PersonId dependant);
}
