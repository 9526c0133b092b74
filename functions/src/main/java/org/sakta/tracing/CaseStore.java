package org.sakta.tracing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;

/** Keeps cases. */
interface CaseStore {
    /** @return whether there was none of that id */
    boolean open(Case first);

    Optional<Case> find(CaseId id);

    /** The cases that somebody is or was. */
    List<Case> of(PersonId person);

    /** @return whether the version before still stood */
    boolean replace(Case next);

    /**
     * Cases that were opened on a day, in the order in which they were.
     *
     * @param after the last of the slice before
     */
    Slice openedOn(LocalDate day, Optional<String> after, int limit);

    record Slice(List<CaseId> cases, Optional<String> last) {}

    /** Forgets that somebody was a case. */
    void erase(PersonId person);
}
