package org.sakta.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One look at one record, or one look that found none. It holds random ids only, never a name or a number. */
public record Access(Chain chain, Actor actor, Deed deed, Purpose purpose, Optional<Reference> reference, Instant at) {
    public Access {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
