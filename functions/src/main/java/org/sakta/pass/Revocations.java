package org.sakta.pass;

import org.sakta.trust.PassId;

/** Where other contexts revoke passes. */
@FunctionalInterface
public interface Revocations {
    /** Revokes the pass for good. Once it has returned, every online check refuses the pass. @return the revocation that stands */
    Revocation revoke(PassId id, RevocationReason reason);
}
