package org.sakta.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.AccessHistory;
import org.sakta.audit.AccessHistory.Slice;
import org.sakta.audit.Actor;
import org.sakta.audit.AuditInspection;
import org.sakta.audit.AuditTrail;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Shows who looked: to the person, to a proxy, and to an auditor, whose look is written down like any other. */
final class ReadAccesses {
    sealed interface Outcome {
        record ToSubject(Slice slice) implements Outcome {}

        /** @param intact whether the whole chain is what was written */
        record ToAuditor(Slice slice, boolean intact) implements Outcome {}

        record Hidden() implements Outcome {}
    }

    /** Which part: below that entry, so many. */
    record Part(Optional<Long> before, int limit) {}

    private final Mandates mandates;
    private final AccessHistory history;
    private final AuditInspection inspection;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReadAccesses(
            Mandates mandates,
            AccessHistory history,
            AuditInspection inspection,
            AuditTrail trail,
            InstantSource clock) {
        this.mandates = mandates;
        this.history = history;
        this.inspection = inspection;
        this.trail = trail;
        this.clock = clock;
    }

    Outcome read(Caller caller, PersonId id, Part part) {
        var chain = Chain.ofPerson(id.value());
        if (caller.is(Role.AUDITOR)) return audited(caller, chain, part);
        return switch (mandates.of(caller, id)) {
            case Mandate.Own(var self) -> new Outcome.ToSubject(slice(chain, part));
            case Mandate.Proxy(var proxy) -> new Outcome.ToSubject(slice(chain, part));
            case Mandate.Official() -> new Outcome.Hidden();
            case Mandate.None() -> new Outcome.Hidden();
        };
    }

    private Slice slice(Chain chain, Part part) {
        return history.newestFirst(chain, part.before(), part.limit());
    }

    /** An erased person's chain can still be examined; a chain that never was begins with the auditor's look. */
    private Outcome audited(Caller caller, Chain chain, Part part) {
        var shown = new Outcome.ToAuditor(slice(chain, part), inspection.isIntact(chain));
        var access = new Access(
                chain,
                Actor.of(caller, Role.AUDITOR),
                Deed.ACCESSES_READ,
                Purpose.AUDIT,
                Optional.empty(),
                clock.instant());
        trail.append(List.of(access));
        return shown;
    }
}
