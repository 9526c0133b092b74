package org.sakta.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Reader;
import org.sakta.venue.VenueId;

/** A case as an official sees it. */
record CaseView(
        CaseId caseId,
        int version,
        PersonId personId,
        AreaCode area,
        String state,
        Instant openedAt,
        Instant sampledAt,
        Window infectious,
        Optional<LocalDate> onset,
        List<PlaceView> places,
        Optional<Instant> withdrawnAt) {
    record Window(Instant from, Instant until) {}

    record PlaceView(VenueId venueId, Instant from, Instant until) {}

    static CaseView of(Case known, Country country) {
        var infectious = known.infectious(country);
        return new CaseView(
                known.id(),
                known.version(),
                known.person(),
                known.area(),
                Reader.wireName(known.state()),
                known.openedAt(),
                known.sampledAt(),
                new Window(infectious.from(), infectious.until()),
                known.inquiry().flatMap(Case.Inquiry::onset),
                known.inquiry().stream()
                        .flatMap(inquiry -> inquiry.places().stream())
                        .map(place -> new PlaceView(
                                place.venue(), place.stay().from(), place.stay().until()))
                        .toList(),
                known.withdrawnAt());
    }
}
