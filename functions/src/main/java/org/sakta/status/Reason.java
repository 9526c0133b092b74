package org.sakta.status;

import java.time.Instant;
import java.util.Optional;

/**
 * Why somebody has a colour.
 *
 * @param evidence what it rests on; nothing where nothing is known
 * @param until when it ceases by itself, if it does
 */
public record Reason(Ground ground, Colour colour, Optional<EvidenceId> evidence, Optional<Instant> until) {
    /** The kinds of ground that rules know. */
    public enum Ground {
        NOTHING_KNOWN,
        NEGATIVE_PCR,
        NEGATIVE_ANTIGEN,
        FIRST_DOSE,
        FULL_COURSE,
        RECOVERY,
        CONTRAINDICATION,
        CONTACT,
        POSITIVE_TEST,
        DECISION;

        /** Whether rules can rest on it, and it then speaks for the person. */
        public boolean isFavourable() {
            return switch (this) {
                case NEGATIVE_PCR, NEGATIVE_ANTIGEN, FIRST_DOSE, FULL_COURSE, RECOVERY, CONTRAINDICATION -> true;
                case CONTACT, POSITIVE_TEST, NOTHING_KNOWN, DECISION -> false;
            };
        }

        /** Whether rules can rest on it, and it then speaks against the person. */
        public boolean isAdverse() {
            return this == CONTACT || this == POSITIVE_TEST;
        }
    }

    /** Nobody knows anything that counts. */
    public static Reason nothingKnown() {
        return new Reason(Ground.NOTHING_KNOWN, Colour.BLUE, Optional.empty(), Optional.empty());
    }
}
