package org.sakta.pass;

import java.util.Optional;
import org.sakta.trust.PassId;

/** Keeps passes until some time after they have expired. */
interface PassStore {
    /** @return the pass of that id that stands: this one, or an earlier one */
    IssuedPass addIfAbsent(IssuedPass pass);

    Optional<IssuedPass> find(PassId id);

    /** Forgets the pass, if it is there. */
    void delete(PassId id);
}
