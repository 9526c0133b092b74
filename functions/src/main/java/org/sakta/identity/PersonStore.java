package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.shared.http.Subject;

/** Person records, their index, and who acts for whom. Accesses are written down with the effect or nothing happens. */
interface PersonStore extends People, DocumentHolders {
    /**
     * Stores a new person.
     *
     * @param claim under which a repeat of this registration is known again
     * @param proxy who acts for the person, and the relation
     */
    Created create(Person person, Claim claim, Optional<Proxy> proxy, List<Access> accesses);

    /** Whom an earlier registration under the same claim made. */
    Optional<PersonId> earlier(Claim claim);

    /** Whose registration this is, and a keyed hash of what it says. An account has one claim to a record of itself. */
    record Claim(Subject by, PersonKind kind, String fingerprint) {}

    record Proxy(PersonId id, Relation relation) {}

    sealed interface Created {
        record Stored() implements Created {}

        /** The claim was made before, with the same content or another; nothing was changed. */
        record Standing(PersonId earlier, boolean same) implements Created {}

        /** A clerk has seen one of the documents in somebody else's hands. */
        record HeldByAnother() implements Created {}
    }

    /** Replaces a record by its next version, if it still is the one before. */
    Changed change(Person before, Person after, List<Access> accesses);

    enum Changed {
        DONE,
        STALE,
        HELD_BY_ANOTHER
    }

    /**
     * Writes accesses down, if the records still are what was read. Only then may they be shown.
     *
     * @return whether it happened
     */
    boolean release(List<Person> read, List<Access> accesses);

    /** Who is reached by the number, up to a limit. */
    List<Person> reachedBy(Phone phone, int most);
}
