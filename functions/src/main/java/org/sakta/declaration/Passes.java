package org.sakta.declaration;

import java.time.Instant;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;

/** Issues the passes of declarations and puts them out of force. */
interface Passes {
    /**
     * What a pass is issued for.
     *
     * @param reference the same reference gets the same pass
     */
    record Order(
            String reference,
            PersonId holder,
            Country country,
            String initials,
            Instant validFrom,
            Instant validUntil) {}

    /** @param url what the QR code carries */
    record Issued(String passId, String url) {}

    Issued issue(Order order);

    /** Puts the pass of that reference out of force, if it was issued; again is the same as once. */
    void revoke(String reference);
}
