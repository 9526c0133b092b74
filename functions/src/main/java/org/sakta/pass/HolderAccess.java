package org.sakta.pass;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.AuditTrail;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Who may do something with a holder's pass; what officials do is written down before it happens. */
final class HolderAccess {
    private final Mandates mandates;
    private final AuditTrail trail;
    private final InstantSource clock;

    HolderAccess(Mandates mandates, AuditTrail trail, InstantSource clock) {
        this.mandates = mandates;
        this.trail = trail;
        this.clock = clock;
    }

    boolean mayShow(Caller caller, PersonId holder) {
        return switch (mandates.of(caller, holder)) {
            case Mandate.Own(var self) -> true;
            case Mandate.Proxy(var proxy) -> true;
            case Mandate.Official() -> audited(caller, Role.CLERK, holder, Deed.PASS_SHOWN, Purpose.PASS_SUPPORT);
            case Mandate.None() -> false;
        };
    }

    /** The holder or a proxy; and the officials who may revoke anybody's pass. */
    boolean mayRevoke(Caller caller, PersonId holder) {
        if (caller.is(Role.MINISTRY_REGISTRAR))
            return audited(caller, Role.MINISTRY_REGISTRAR, holder, Deed.PASS_REVOKED, Purpose.CORRECTION);
        if (caller.is(Role.EPIDEMIOLOGIST))
            return audited(caller, Role.EPIDEMIOLOGIST, holder, Deed.PASS_REVOKED, Purpose.CASE_INVESTIGATION);
        return switch (mandates.of(caller, holder)) {
            case Mandate.Own(var self) -> true;
            case Mandate.Proxy(var proxy) -> true;
            case Mandate.Official() -> false;
            case Mandate.None() -> false;
        };
    }

    private boolean audited(Caller caller, Role role, PersonId holder, Deed deed, Purpose purpose) {
        trail.append(List.of(new Access(
                Chain.ofPerson(holder.value()),
                Actor.of(caller, role),
                deed,
                purpose,
                Optional.empty(),
                clock.instant())));
        return true;
    }
}
