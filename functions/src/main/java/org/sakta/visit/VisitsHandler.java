package org.sakta.visit;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code POST /visits} by a visitor or an entrance, {@code POST /status-passes}, and what an entrance tells that was offline. */
public final class VisitsHandler extends HttpFunction {
    public VisitsHandler() {
        this(Env.system());
    }

    VisitsHandler(Env env) {
        this(VisitWiring.of(env));
    }

    private VisitsHandler(VisitWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.routes(), wiring.offlineRoutes());
    }

    private VisitsHandler(Filter edge, Filter oneEffect, VisitRoutes routes, OfflineRoutes offline) {
        super(edge.then(requiring(Role.CITIZEN, Role.ENTRANCE))
                .then(oneEffect)
                .around(request -> handle(routes, offline, request)));
    }

    private static Response handle(VisitRoutes routes, OfflineRoutes offline, Request request) {
        return switch (request.routeKey()) {
            case "POST /visits" -> routes.visit(request);
            case "POST /status-passes" ->
                request.caller().is(Role.CITIZEN)
                        ? routes.statusPass(request)
                        : Response.problem(Problem.of(403, "role-required"));
            case "POST /venues/{venueId}/offline-scans" ->
                request.caller().is(Role.ENTRANCE)
                        ? offline.tell(request)
                        : Response.problem(Problem.of(403, "role-required"));
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
