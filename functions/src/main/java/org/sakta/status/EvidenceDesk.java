package org.sakta.status;

import java.util.List;
import org.sakta.audit.Access;
import org.sakta.identity.PersonId;

/** Where officials read and add evidence: never without its being written down. */
interface EvidenceDesk {
    /** Writes looks down; only then may what was read be shown. */
    void release(List<Access> accesses);

    /**
     * Adds evidence and writes down who did, both or neither.
     *
     * @return whether it was added; otherwise that version of that id is there already, and nothing was written down
     */
    boolean add(PersonId person, Evidence evidence, Access access);
}
