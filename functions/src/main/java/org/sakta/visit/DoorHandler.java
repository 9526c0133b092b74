package org.sakta.visit;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code GET /venues/{venueId}/door} and {@code GET /venues/{venueId}/figures}. */
public final class DoorHandler extends HttpFunction {
    public DoorHandler() {
        this(Env.system());
    }

    DoorHandler(Env env) {
        this(VisitWiring.of(env));
    }

    private DoorHandler(VisitWiring wiring) {
        this(wiring, wiring.doorRoutes());
    }

    private DoorHandler(VisitWiring wiring, DoorRoutes routes) {
        super(wiring.edge()
                .then(requiring(Role.VENUE_OPERATOR, Role.ENTRANCE))
                .around(request -> handle(routes, request)));
    }

    private static Response handle(DoorRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "GET /venues/{venueId}/door" -> routes.door(request);
            case "GET /venues/{venueId}/figures" ->
                request.caller().is(Role.VENUE_OPERATOR)
                        ? routes.figures(request)
                        : Response.problem(Problem.of(403, "role-required"));
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
