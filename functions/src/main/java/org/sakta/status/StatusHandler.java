package org.sakta.status;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code GET /people/{personId}/status}; {@code GET} and {@code POST /people/{personId}/evidence}, and its withdrawal; trials of rule sets. */
public final class StatusHandler extends HttpFunction {
    public StatusHandler() {
        this(Env.system());
    }

    StatusHandler(Env env) {
        this(StatusWiring.of(env));
    }

    private StatusHandler(StatusWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.readRoutes(), wiring.routes(), wiring.dryRunRoutes());
    }

    StatusHandler(Filter edge, Filter oneEffect, StatusReadRoutes reading, StatusRoutes writing, DryRunRoutes trials) {
        super(edge.then(requiring(Role.CITIZEN, Role.EPIDEMIOLOGIST))
                .then(oneEffect)
                .around(request -> handle(reading, writing, trials, request)));
    }

    private static Response handle(
            StatusReadRoutes reading, StatusRoutes writing, DryRunRoutes trials, Request request) {
        return switch (request.routeKey()) {
            case "GET /people/{personId}/status" -> reading.status(request);
            case "GET /people/{personId}/evidence" -> reading.evidence(request);
            case "POST /people/{personId}/evidence" -> writing.record(request);
            case "POST /people/{personId}/evidence/{evidenceId}/withdrawal" -> writing.withdraw(request);
            case "POST /rule-sets/{ruleSetId}/dry-runs" -> trials.start(request);
            case "GET /dry-runs/{dryRunId}" -> trials.show(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
