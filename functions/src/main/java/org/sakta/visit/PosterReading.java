package org.sakta.visit;

import java.time.Instant;
import java.util.Map;
import org.sakta.pass.PassChecks;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.Verdict;
import org.sakta.venue.Venue;
import org.sakta.venue.VenueId;
import org.sakta.venue.Venues;

/** Finds the venue whose poster somebody has scanned. */
record PosterReading(PassChecks passes, Venues venues) {
    private static final Map<PassKind, Place> POSTERS = Map.of(PassKind.VENUE_POSTER, new Place.AsNamed());

    /** Where the poster says that one is. */
    sealed interface Reading {
        record At(Venue venue) implements Reading {}

        /** No code of a venue that this deployment has signed. */
        record NoPoster() implements Reading {}

        /** Signed by this deployment, and no venue's: who scans it learns the own status. */
        record NeutralPoster() implements Reading {}

        /** It was one once: revoked, replaced, or over. */
        record OldPoster() implements Reading {}

        /** The venue lets nobody in at this hour. */
        record NotOpen(Venue venue) implements Reading {}
    }

    /** @param leaving who goes out may do so at any hour */
    Reading read(String scanned, boolean leaving, Instant now) {
        return switch (passes.check(scanned, POSTERS, now)) {
            case Verdict.Valid(var claims) -> standing(claims, leaving, now);
            case Verdict.Expired expired -> new Reading.OldPoster();
            case Verdict.Revoked revoked -> new Reading.OldPoster();
            case Verdict.NotYetValid early -> new Reading.OldPoster();
            case Verdict.WrongKind(var claims) ->
                claims.kind().equals(PassKind.NEUTRAL_POSTER) ? new Reading.NeutralPoster() : new Reading.NoPoster();
            case Verdict.WrongCountry wrong -> new Reading.NoPoster();
            case Verdict.WrongAudience wrong -> new Reading.NoPoster();
            case Verdict.Forged forged -> new Reading.NoPoster();
            case Verdict.UnknownKey unknown -> new Reading.NoPoster();
            case Verdict.OutOfDate old -> new Reading.NoPoster();
        };
    }

    /** Only the one at the venue's door counts, whether or not the revocation of another is known already. */
    private Reading standing(PassClaims claims, boolean leaving, Instant now) {
        var found = claims.audience()
                .map(VenueId::of)
                .flatMap(venues::find)
                .filter(venue -> venue.poster()
                        .filter(poster -> poster.id().equals(claims.id()))
                        .isPresent());
        if (found.isEmpty()) return new Reading.OldPoster();
        return leaving || found.get().isOpenAt(now) ? new Reading.At(found.get()) : new Reading.NotOpen(found.get());
    }
}
