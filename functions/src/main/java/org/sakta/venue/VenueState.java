package org.sakta.venue;

import java.time.Instant;

/** How far a venue has come. Only an approved one lets visitors in. */
public sealed interface VenueState {
    Instant since();

    /** Waits for the authority. */
    record Submitted(Instant since) implements VenueState {}

    record Approved(Instant since, Poster poster) implements VenueState {}

    /** The operator may put it right, and it is submitted again. */
    record Refused(Instant since, Remark why) implements VenueState {}

    /** The authority has stopped it for a while. */
    record Suspended(Instant since, Remark why) implements VenueState {}

    /** For good. */
    record Closed(Instant since) implements VenueState {}

    /** The states by their names in lists. */
    enum Name {
        SUBMITTED,
        APPROVED,
        REFUSED,
        SUSPENDED,
        CLOSED
    }

    default Name name() {
        return switch (this) {
            case Submitted submitted -> Name.SUBMITTED;
            case Approved approved -> Name.APPROVED;
            case Refused refused -> Name.REFUSED;
            case Suspended suspended -> Name.SUSPENDED;
            case Closed closed -> Name.CLOSED;
        };
    }

    /** What the authority tells the operator. */
    record Remark(String value) {
        static final int LONGEST = 500;
    }
}
