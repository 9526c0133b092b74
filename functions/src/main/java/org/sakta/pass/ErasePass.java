package org.sakta.pass;

import org.sakta.trust.PassId;

/** Revokes first: a pass that is forgotten must not be trusted any more, wherever it dies in between. */
record ErasePass(Revocations revocations, PassStore passes, PassImages images) implements PassErasure {
    @Override
    public void erase(PassId id) {
        revocations.revoke(id, RevocationReason.ERASED);
        images.delete(id);
        passes.delete(id);
    }
}
