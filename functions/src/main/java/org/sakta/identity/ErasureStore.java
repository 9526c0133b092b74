package org.sakta.identity;

import java.util.Optional;
import org.sakta.shared.http.Subject;

/** Erases person records in steps that can be repeated. */
interface ErasureStore {
    /** Makes the record unreadable at once, and remembers who asked, so that the rest can be done again. */
    void begin(PersonId id, Subject by);

    /** Takes away everything that hangs on a record whose erasure has begun; the random id and its end stay a while. */
    void finish(PersonId id);

    /** The account that had the record erased, as long as that is remembered. */
    Optional<Subject> erasedBy(PersonId id);

    /** The record of its own that the account had erased, as long as that is remembered. */
    Optional<PersonId> erasedSelf(Subject subject);
}
