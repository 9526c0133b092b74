package org.sakta.identity;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.HttpHandler;
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
        this(wiring, routes, wiring.oneEffect().around(routes::register));
    }

    /** Only a registration's receipt is remembered: a record that an official repeats to read is written down again. */
    private PeopleHandler(IdentityWiring wiring, PeopleRoutes routes, HttpHandler registering) {
        super(wiring.edge()
                .then(requiring(Role.CITIZEN, Role.CLERK))
                .around(request -> handle(routes, registering, request)));
    }

    private static Response handle(PeopleRoutes routes, HttpHandler registering, Request request) {
        return switch (request.routeKey()) {
            case "POST /people" -> registering.handle(request);
            case "GET /people/{personId}" -> routes.show(request);
            case "PUT /people/{personId}" -> routes.correct(request);
            case "GET /people/{personId}/dependants" -> routes.dependants(request);
            default -> PeopleAnswers.notFound();
        };
    }
}
