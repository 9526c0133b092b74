package org.sakta.pass;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sakta.identity.PersonId;
import org.sakta.trust.Country;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;

/**
 * A pass to be issued.
 *
 * @param id drawn by the caller and stored beside whatever the pass confirms, so that a repeated request asks for the same pass
 */
public record PassRequest(
        PassId id, PersonId holder, Country country, PassContent content, Instant validFrom, Instant validUntil) {
    public PassRequest {
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
        validUntil = validUntil.truncatedTo(ChronoUnit.SECONDS);
        if (!validFrom.isBefore(validUntil)) throw new IllegalArgumentException("not a validity");
    }
}
