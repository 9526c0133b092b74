package org.sakta.pass;

import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.trust.PassId;

/** Revokes a pass for its holder or for an official; again, with the same effect and answer. */
final class RevokePass {
    sealed interface Outcome {
        record Revoked(Revocation revocation) implements Outcome {}

        /** Not there, or not for the caller to know. */
        record Hidden() implements Outcome {}

        /** A reason that only an official can give. */
        record NotTheirReason() implements Outcome {}
    }

    private final PassStore passes;
    private final Revocations revocations;
    private final HolderAccess access;

    RevokePass(PassStore passes, Revocations revocations, HolderAccess access) {
        this.passes = passes;
        this.revocations = revocations;
        this.access = access;
    }

    Outcome revoke(Caller caller, PassId id, RevocationReason reason) {
        if (caller.is(Role.CITIZEN) && reason != RevocationReason.HOLDER_REQUEST) return new Outcome.NotTheirReason();
        return passes.find(id)
                .filter(pass -> access.mayRevoke(caller, pass.holder()))
                .<Outcome>map(pass -> new Outcome.Revoked(revocations.revoke(id, reason)))
                .orElseGet(Outcome.Hidden::new);
    }
}
