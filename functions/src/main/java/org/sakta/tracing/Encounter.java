package org.sakta.tracing;

import java.time.Instant;
import java.util.Optional;
import org.sakta.status.Fact;

/**
 * How near somebody came to a case.
 *
 * @param lastAt its last moment: the end of the time together or, where there was none, the arrival
 */
record Encounter(Nearness nearness, Instant lastAt) {
    /** How near, in the order of what follows from it: the last is the gravest. */
    enum Nearness {
        /** Told, and nothing more. */
        CASUAL,
        /** A few rows apart in a train, a bus or an aircraft, or its crew. */
        TRANSPORT,
        /** Together for a while, or in direct contact. */
        CLOSE,
        /** Cared for the case without protection. */
        CARER,
        /** Lives in the same dwelling. */
        HOUSEHOLD;

        /** As what evidence it counts, by which a colour may change. */
        Optional<Fact.Contact> evidence() {
            return switch (this) {
                case CASUAL -> Optional.empty();
                case TRANSPORT -> Optional.of(Fact.Contact.TRANSPORT);
                case CLOSE, CARER -> Optional.of(Fact.Contact.CLOSE);
                case HOUSEHOLD -> Optional.of(Fact.Contact.HOUSEHOLD);
            };
        }
    }

    /** The nearer one, by its last moment. */
    static Encounter graver(Encounter one, Encounter other) {
        int nearer = one.nearness.compareTo(other.nearness);
        if (nearer != 0) return nearer > 0 ? one : other;
        return one.lastAt.isBefore(other.lastAt) ? other : one;
    }
}
