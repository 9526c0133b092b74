package org.sakta.pass;

import org.sakta.trust.PassId;

/** Where other contexts have everything erased that a pass says about its holder. */
@FunctionalInterface
public interface PassErasure {
    /** Revokes the pass, and forgets it and its images; what stays is that this random id is revoked. May be repeated. */
    void erase(PassId id);
}
