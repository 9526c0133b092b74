package org.sakta.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.sakta.identity.PersonId;
import org.sakta.shared.keys.OneWayOpener;

/** Says whose a stay is. It is for approved cases; whoever calls writes down who asked and why. */
public record StayOpener(OneWayOpener pair) {
    /** @throws org.sakta.shared.http.DependencyUnavailable when KMS does not open it */
    public PersonId whose(TracedStay stay) {
        var place = Visitors.place(new Pseudonym(stay.venue(), stay.day(), stay.pseudonym()));
        return new PersonId(new String(pair.open(Base64.getDecoder().decode(stay.sealed()), place), UTF_8));
    }
}
