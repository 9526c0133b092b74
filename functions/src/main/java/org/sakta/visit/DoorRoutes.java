package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.venue.Venue;
import org.sakta.venue.VenueId;
import org.sakta.venue.Venues;
import org.sakta.visit.VisitStore.Figures;

/** What a venue's own people see: who was just judged at the door, and how many came. */
record DoorRoutes(Venues venues, VisitStore visits, DoorStore door, InstantSource clock) {
    private static final int MOST_DAYS = 31;

    private record Entry(Instant at, String direction, String initials, String colour, boolean admitted) {
        static Entry of(DoorEntry seen) {
            return new Entry(
                    seen.at(),
                    Reader.wireName(seen.direction()),
                    seen.initials().value(),
                    Reader.wireName(seen.colour()),
                    seen.admitted());
        }
    }

    private record Door(Instant asOf, List<Entry> entries) {}

    private record FiguresView(String venueId, List<Figures> days) {}

    private record Span(LocalDate from, LocalDate to) {}

    Response door(Request request) {
        var now = clock.instant();
        return own(request)
                .map(venue -> Response.json(
                        200,
                        new Door(
                                now,
                                door.seen(venue.id(), now).stream()
                                        .map(Entry::of)
                                        .toList())))
                .orElseGet(DoorRoutes::notFound);
    }

    Response figures(Request request) {
        return own(request).map(venue -> figures(request, venue)).orElseGet(DoorRoutes::notFound);
    }

    private Response figures(Request request, Venue venue) {
        var today = venue.country().today(clock.instant());
        var query = request.queryFields();
        var from = query.optional("from", Reader.date());
        var to = query.optional("to", Reader.date());
        var last = to.get().orElse(today);
        var first = from.get().orElse(last);
        if (last.isBefore(first)) query.error("to", "visit.ends-before-it-begins");
        else if (first.plusDays(MOST_DAYS).isBefore(last.plusDays(1)))
            query.error("from", "visit.too-many-days", MOST_DAYS);
        return switch (query.result(() -> new Span(first, last))) {
            case Parsed.Invalid<Span>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Span>(var span) ->
                Response.json(
                        200, new FiguresView(venue.id().value(), visits.figures(venue.id(), span.from(), span.to())));
        };
    }

    /** To everybody else it is not there. */
    private Optional<Venue> own(Request request) {
        return Optional.of(request.pathParameter("venueId"))
                .filter(VenueId::isValid)
                .map(VenueId::new)
                .flatMap(venues::find)
                .filter(venue -> venue.operator().employs(request.caller()));
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
