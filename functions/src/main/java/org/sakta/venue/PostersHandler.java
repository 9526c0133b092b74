package org.sakta.venue;

import static org.sakta.shared.http.Filters.requiring;

import java.time.InstantSource;
import org.sakta.area.Areas;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.venue.rule.VenueRules;

/** {@code GET /venues/{venueId}/poster}: the code that hangs at a venue's door, as large as it has to be. */
public final class PostersHandler extends HttpFunction {
    public PostersHandler() {
        this(Env.system());
    }

    PostersHandler(Env env) {
        this(VenueWiring.of(env));
    }

    private PostersHandler(VenueWiring wiring) {
        this(wiring.edge(), wiring.venues(), new Authority(Areas.bundled()), wiring.clock(), wiring.publicUrl());
    }

    PostersHandler(Filter edge, Venues venues, Authority authority, InstantSource clock, String publicUrl) {
        super(edge.then(requiring(
                        Role.VENUE_OPERATOR, Role.ENTRANCE, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE))
                .around(request -> poster(venues, authority, clock, publicUrl, request)));
    }

    private static Response poster(
            Venues venues, Authority authority, InstantSource clock, String publicUrl, Request request) {
        return switch (PosterQuery.parse(request.queryFields())) {
            case Parsed.Invalid<PosterQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<PosterQuery>(var asked) ->
                VenueRoutes.venueId(request)
                        .flatMap(venues::find)
                        .filter(venue -> venue.operator().employs(request.caller())
                                || authority.isResponsible(request.caller(), venue, clock.instant()))
                        .map(venue -> drawn(venue, asked, clock, publicUrl))
                        .orElseGet(VenueRoutes::notFound);
        };
    }

    private static Response drawn(Venue venue, PosterQuery asked, InstantSource clock, String publicUrl) {
        var side = VenueRules.of(venue.country(), venue.country().today(clock.instant()))
                .posterMillimetres();
        return venue.poster()
                .map(poster -> PosterSheets.of(
                        venue, poster, new PosterImage(poster.code().url(publicUrl), side)))
                .map(sheet -> Response.bytes(200, asked.format().contentType(), new Body(asked.drawn(sheet)))
                        .with("cache-control", "private, no-store"))
                .orElseGet(() -> Response.problem(Problem.of(409, "venue.not-approved")));
    }
}
