package org.sakta.declaration;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** POST /declarations, GET /declarations/{declarationId}, GET /people/{personId}/declarations. */
public final class DeclarationsHandler extends HttpFunction {
    public DeclarationsHandler() {
        this(Env.system());
    }

    DeclarationsHandler(Env env) {
        this(DeclarationWiring.of(env));
    }

    private DeclarationsHandler(DeclarationWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.routes());
    }

    DeclarationsHandler(Filter edge, Filter oneEffect, DeclarationRoutes routes) {
        super(edge.then(requiring(Role.CITIZEN, Role.CLERK))
                .then(oneEffect)
                .around(request -> handle(routes, request)));
    }

    private static Response handle(DeclarationRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "POST /declarations" -> routes.submit(request);
            case "GET /declarations/{declarationId}" -> routes.show(request);
            case "GET /people/{personId}/declarations" -> routes.history(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
