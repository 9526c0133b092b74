package org.sakta.tracing;

import java.util.List;
import org.sakta.audit.Access;

/** Where officials read and change cases: nothing is shown or changed that is not written down. */
interface CaseDesk {
    /** Writes down who looks. What was read may be shown once this has returned. */
    void release(List<Access> accesses);

    /**
     * Changes a case, and writes down who did: both or neither.
     *
     * @return whether the version before still stood
     */
    boolean replace(Case next, Access access);
}
