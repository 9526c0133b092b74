package org.sakta.identity;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code POST /people}, {@code GET} and {@code PUT /people/{personId}}, {@code GET /people/{personId}/dependants}. */
public final class PeopleHandler extends HttpFunction {
    public PeopleHandler() {
        this(Env.system());
    }

    PeopleHandler(Env env) {
        this(IdentityWiring.of(env));
    }

    PeopleHandler(IdentityWiring wiring) {
        this(wiring, wiring.peopleRoutes());
    }

    private PeopleHandler(IdentityWiring wiring, PeopleRoutes routes) {
        super(wiring.edge()
                .then(requiring(Role.CITIZEN, Role.CLERK))
                .then(wiring.oneEffect())
                .around(request -> handle(routes, request)));
    }

    private static Response handle(PeopleRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "POST /people" -> routes.register(request);
            case "GET /people/{personId}" -> routes.show(request);
            case "PUT /people/{personId}" -> routes.correct(request);
            case "GET /people/{personId}/dependants" -> routes.dependants(request);
            default -> PeopleAnswers.notFound();
        };
    }
}
