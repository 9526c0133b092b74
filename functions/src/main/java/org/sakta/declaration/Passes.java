package org.sakta.declaration;

import java.time.Instant;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.trust.Initials;
import org.sakta.trust.PassId;

/** Issues the passes of declarations and puts them out of force. */
interface Passes {
    /**
     * What a pass is issued for.
     *
     * @param id the same id gets the same pass
     */
    record Order(
            PassId id, PersonId holder, Country country, Initials initials, Instant validFrom, Instant validUntil) {}

    /** @param url what the QR code carries */
    record Issued(PassId id, String url) {}

    Issued issue(Order order);

    /** Puts the pass out of force, since a newer declaration took its place; again is the same as once. */
    void revoke(PassId superseded);

    /** Whether somebody put it out of force. */
    boolean isRevoked(PassId pass);
}
