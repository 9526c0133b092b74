package org.sakta.declaration.programme;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** POST /programmes, PUT /programmes/{programmeId}/roster, GET /programmes/{programmeId}/completion. */
public final class ProgrammesHandler extends HttpFunction {
    public ProgrammesHandler() {
        this(Env.system());
    }

    ProgrammesHandler(Env env) {
        this(ProgrammeWiring.of(env));
    }

    private ProgrammesHandler(ProgrammeWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.routes());
    }

    ProgrammesHandler(Filter edge, Filter oneEffect, ProgrammeRoutes routes) {
        super(edge.then(requiring(Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE, Role.AGENCY_COORDINATOR))
                .then(oneEffect)
                .around(request -> handle(routes, request)));
    }

    private static Response handle(ProgrammeRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "POST /programmes" -> routes.open(request);
            case "PUT /programmes/{programmeId}/roster" -> routes.roster(request);
            case "GET /programmes/{programmeId}/completion" -> routes.completion(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
