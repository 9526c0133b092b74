package org.sakta.identity;

import java.time.Instant;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** What an official states before looking: in which role, for what purpose, on which file. */
public record Statement(Role role, Purpose purpose, Optional<Reference> reference) {
    /** The look itself, for the person's chain. */
    public Access access(Caller caller, PersonId person, Deed deed, Instant at) {
        return in(Chain.ofPerson(person.value()), caller, deed, at);
    }

    /** A look that found nobody, for the caller's own chain. */
    public Access inVain(Caller caller, Instant at) {
        return in(Chain.ofActor(caller.subject().value()), caller, Deed.SOUGHT_IN_VAIN, at);
    }

    private Access in(Chain chain, Caller caller, Deed deed, Instant at) {
        return new Access(chain, Actor.of(caller, role), deed, purpose, reference, at);
    }
}
