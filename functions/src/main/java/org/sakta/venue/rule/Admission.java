package org.sakta.venue.rule;

import java.time.Instant;
import java.util.Optional;
import org.sakta.status.Colour;

/**
 * Whether somebody is let in, and why.
 *
 * @param until when that ceases to be so if nothing else becomes known; empty where it does not
 */
public record Admission(Colour colour, Cause cause, Optional<Instant> until) {
    /** Why somebody is let in or not. */
    public enum Cause {
        /** The place lets in everybody of this colour. */
        COLOUR_ENTERS(true),
        /** A negative PCR is in force. */
        PCR_VALID(true),
        /** The rules take something else for a PCR, and it is in force. */
        PCR_NOT_NEEDED(true),
        /** The place lets in nobody of this colour. */
        COLOUR_BARRED(false),
        /** Nothing speaks against the visitor, but the place wants a PCR. */
        PCR_MISSING(false);

        private final boolean admits;

        Cause(boolean admits) {
            this.admits = admits;
        }
    }

    public boolean isAdmitted() {
        return cause.admits;
    }
}
