package org.sakta.venue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.pass.PassSigner;
import org.sakta.pass.RevocationReason;
import org.sakta.pass.Revocations;
import org.sakta.trust.Country;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.PassKind;
import org.sakta.venue.rule.VenueRules;

/** Makes and withdraws the signed codes of venues. */
final class Posters {
    private final PassSigner signer;
    private final Revocations revocations;
    private final Supplier<PassId> ids;

    Posters(PassSigner signer, Revocations revocations, Supplier<PassId> ids) {
        this.signer = signer;
        this.revocations = revocations;
        this.ids = ids;
    }

    /** A poster that counts from now on; it is the venue's once it is stored with it. */
    Poster sign(Venue venue, Instant at) {
        var now = at.truncatedTo(ChronoUnit.SECONDS);
        var today = venue.country().today(now);
        var until = today.plus(VenueRules.of(venue.country(), today).posterValid())
                .atStartOfDay(venue.country().zone())
                .toInstant();
        var pass = signer.sign(new PassClaims(
                new Country(venue.country().name()),
                PassContent.poster(PassKind.VENUE_POSTER),
                now,
                until,
                ids.get(),
                Optional.of(venue.id().audience())));
        return new Poster(pass.id(), pass.code(), now, until);
    }

    /**
     * Revokes the poster that the venue will have no more, before that is stored: whatever dies in between, no poster counts
     * that the venue does not have, and the request repeated goes on.
     */
    void withdrawUnlessKept(Venue venue, Venue next) {
        venue.poster()
                .filter(poster -> next.poster().filter(poster::equals).isEmpty())
                .ifPresent(poster -> revocations.revoke(poster.id(), RevocationReason.SUPERSEDED));
    }
}
