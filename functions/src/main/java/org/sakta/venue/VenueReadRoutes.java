package org.sakta.venue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of venues that read. */
record VenueReadRoutes(Venues venues, ListVenues listing, Authority authority, InstantSource clock) {
    private record Page(List<VenueView> venues, Optional<String> next) {}

    Response show(Request request) {
        var now = clock.instant();
        return VenueRoutes.venueId(request)
                .flatMap(venues::find)
                .filter(venue -> venue.operator().employs(request.caller())
                        || authority.isResponsible(request.caller(), venue, now))
                .map(venue -> Response.json(200, VenueView.of(venue, request.language(), now))
                        .with("etag", "\"" + venue.version() + "\""))
                .orElseGet(VenueRoutes::notFound);
    }

    Response list(Request request) {
        VenueRoutes.requireOne(
                request.caller(), Role.VENUE_OPERATOR, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return switch (VenueQuery.parse(request.queryFields())) {
            case Parsed.Invalid<VenueQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VenueQuery>(var query) ->
                Operator.of(request.caller())
                        .map(operator -> own(request, operator, query))
                        .orElseGet(() -> queue(request, query));
        };
    }

    private Response own(Request request, Operator operator, VenueQuery query) {
        var slice = listing.of(operator, query.afterOwn(), query.limit());
        return page(request, slice.venues(), slice.last().map(Cursor::new));
    }

    private Response queue(Request request, VenueQuery query) {
        if (request.caller().is(Role.VENUE_OPERATOR)) return Response.problem(Problem.of(403, "venue.no-organisation"));
        var code = query.area().or(() -> ownArea(request.caller()));
        if (code.isEmpty()) return missing("required");
        return authority
                .today(code.get(), clock.instant())
                .map(area -> queue(request, area, query))
                .orElseGet(() -> missing("venue.area-out-of-date"));
    }

    private Response queue(Request request, Area area, VenueQuery query) {
        if (!authority.isResponsible(request.caller(), area.country(), area.code(), clock.instant()))
            return Response.problem(Problem.of(403, "venue.outside-area"));
        var listed = listing.in(area, query.state(), query.afterQueued(), query.limit());
        return page(request, listed.venues(), listed.next().map(VenueQuery::cursor));
    }

    private Response page(Request request, List<Venue> found, Optional<Cursor> next) {
        var now = clock.instant();
        var views = found.stream()
                .map(venue -> VenueView.of(venue, request.language(), now))
                .toList();
        return Response.json(200, new Page(views, next.map(Cursor::toString)));
    }

    private static Optional<AreaCode> ownArea(Caller caller) {
        return caller.area().filter(AreaCode::isValid).map(AreaCode::new);
    }

    private static Response missing(String code) {
        return Response.problem(Problem.invalid(List.of(FieldError.parameter("area", code))));
    }
}
