package org.sakta.pass;

import org.sakta.trust.PassId;

/** Where other contexts revoke passes. */
public interface Revocations {
    /**
     * Revokes the pass for good. Within about a second of its return, every online check refuses the pass: checks read
     * eventually consistently, at half the price.
     *
     * @return the revocation that stands
     */
    Revocation revoke(PassId id, RevocationReason reason);

    /** Whether the pass is revoked, with every revocation that has returned. */
    boolean includes(PassId id);
}
