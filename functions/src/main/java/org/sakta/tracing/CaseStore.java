package org.sakta.tracing;

import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;
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
     * Cases recorded for exactly that area, the latest first.
     *
     * @param after the last of the slice before
     */
    Slice inArea(AreaCode area, Optional<String> after, int limit);

    record Slice(List<Case> cases, Optional<String> last) {}

    /** Forgets that somebody was a case. */
    void erase(PersonId person);
}
