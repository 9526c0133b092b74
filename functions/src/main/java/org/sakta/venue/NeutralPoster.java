package org.sakta.venue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.pass.PassSigner;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.PassKind;
import org.sakta.venue.rule.VenueRules;

/**
 * The code on a ministry's website or wall by which anybody learns their own status. It is of no venue, so nothing is gained by keeping or revoking it: each time
 * that it is asked for a new one is signed.
 */
record NeutralPoster(PassSigner signer, Supplier<PassId> ids, String publicUrl, Country country, InstantSource clock) {
    PosterSheet sheet() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var rules = VenueRules.of(country, country.today(now));
        var until = until(now, rules);
        var id = ids.get();
        var claims = new PassClaims(
                new org.sakta.trust.Country(country.name()),
                PassContent.poster(PassKind.NEUTRAL_POSTER),
                now,
                until,
                id,
                Optional.empty());
        var image = new PosterImage(signer.sign(claims).code().url(publicUrl), rules.posterMillimetres());
        return PosterSheets.neutral(country, image, id, now, until);
    }

    private Instant until(Instant now, VenueRules rules) {
        return country.today(now)
                .plus(rules.posterValid())
                .atStartOfDay(country.zone())
                .toInstant();
    }
}
