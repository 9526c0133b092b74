package org.sakta.venue;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** Venues and what becomes of them: GET and POST /venues, GET and PUT /venues/{venueId}; POST to its approval, closure and poster. */
public final class VenuesHandler extends HttpFunction {
    public VenuesHandler() {
        this(Env.system());
    }

    VenuesHandler(Env env) {
        this(VenueWiring.of(env));
    }

    private VenuesHandler(VenueWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.routes(), wiring.readRoutes());
    }

    VenuesHandler(Filter edge, Filter oneEffect, VenueRoutes writing, VenueReadRoutes reading) {
        super(edge.then(requiring(
                        Role.VENUE_OPERATOR, Role.ENTRANCE, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE))
                .then(oneEffect)
                .around(request -> handle(writing, reading, request)));
    }

    private static Response handle(VenueRoutes writing, VenueReadRoutes reading, Request request) {
        return switch (request.routeKey()) {
            case "POST /venues" -> writing.register(request);
            case "GET /venues" -> reading.list(request);
            case "GET /venues/{venueId}" -> reading.show(request);
            case "PUT /venues/{venueId}" -> writing.change(request);
            case "POST /venues/{venueId}/approval" -> writing.decide(request);
            case "POST /venues/{venueId}/closure" -> writing.close(request);
            case "POST /venues/{venueId}/poster" -> writing.reissue(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
