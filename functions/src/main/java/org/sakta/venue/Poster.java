package org.sakta.venue;

import java.time.Instant;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;

/** The signed code at a venue's door. A venue has one at a time; earlier ones are revoked. */
public record Poster(PassId id, PassCode code, Instant issuedAt, Instant validUntil) {
    public boolean isValidAt(Instant now) {
        return now.isBefore(validUntil);
    }
}
