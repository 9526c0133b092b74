package org.sakta.visit;

import java.time.Instant;
import java.util.Optional;
import org.sakta.trust.PassId;

/** Keeps whom status passes are for, which the passes do not say, and which of them were shown. */
interface TicketStore {
    void keep(PassId pass, Ticket ticket, Instant until);

    /** How a pass stands when it is scanned. */
    sealed interface Standing {
        record Fresh(Ticket ticket) implements Standing {}

        /** This very scan has used it up. */
        record Repeated() implements Standing {}

        /** Another scan has used it up, or it is kept no more. */
        record Spent() implements Standing {}
    }

    /** @param scan a name that the same scan has again when it is repeated, where it has one */
    Standing standing(PassId pass, Optional<String> scan);

    /** Uses a pass up. @return whether it was fresh, or was used up by the same scan */
    boolean use(PassId pass, Optional<String> scan);
}
