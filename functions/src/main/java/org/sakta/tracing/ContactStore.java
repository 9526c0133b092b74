package org.sakta.tracing;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;

/** Keeps who met whom, by name. */
interface ContactStore {
    Optional<Contact> find(CaseId of, PersonId person);

    /**
     * The contacts of a case.
     *
     * @param after the last of the slice before
     */
    Slice of(CaseId id, Optional<String> after, int limit);

    record Slice(List<Contact> contacts, Optional<String> last) {}

    /** Whose contact somebody is or was. */
    List<Contact> of(PersonId person);

    void erase(PersonId person);
}
