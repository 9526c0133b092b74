package org.sakta.visit;

import java.time.Instant;
import java.time.LocalDate;
import org.sakta.venue.VenueId;

/**
 * A stay at a venue, as whoever traces sees it: two stays of one visitor there on one day can be told, and nobody's name.
 *
 * @param day of the pseudonym
 * @param sealed the person, in base64; {@link StayOpener} opens it
 * @param until when the visitor checked out or, where nobody did, is taken to have gone
 */
public record TracedStay(VenueId venue, LocalDate day, String pseudonym, String sealed, Instant from, Instant until) {
    static TracedStay of(Visit visit) {
        var visitor = visit.visitor();
        var pseudonym = visitor.pseudonym();
        return new TracedStay(
                pseudonym.venue(),
                pseudonym.day(),
                pseudonym.value(),
                visitor.sealed(),
                visit.in(),
                visit.out().orElseGet(visit::assumedOut));
    }
}
