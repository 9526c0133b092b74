package org.sakta.visit;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Role;

/** {@code POST /neutral-checks}: it may read, and nothing else. */
public final class NeutralChecksHandler extends HttpFunction {
    public NeutralChecksHandler() {
        this(Env.system());
    }

    NeutralChecksHandler(Env env) {
        this(VisitWiring.of(env));
    }

    private NeutralChecksHandler(VisitWiring wiring) {
        this(wiring, wiring.neutralRoutes());
    }

    private NeutralChecksHandler(VisitWiring wiring, NeutralRoutes routes) {
        super(wiring.edgeOfQuestions().then(requiring(Role.CITIZEN)).around(routes::check));
    }
}
