package org.sakta.laboratory;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code POST /test-results}, and the same as {@code POST /fhir}; {@code GET} and {@code PUT /test-results/{resultId}}, and its withdrawal; {@code GET /people/{personId}/test-results}. */
public final class ResultsHandler extends HttpFunction {
    public ResultsHandler() {
        this(Env.system());
    }

    ResultsHandler(Env env) {
        this(LaboratoryWiring.of(env));
    }

    private ResultsHandler(LaboratoryWiring wiring) {
        this(wiring.edge(), wiring.resultRoutes(), wiring.fhirRoutes());
    }

    private ResultsHandler(Filter edge, ResultRoutes routes, FhirRoutes fhir) {
        super(FhirAnswers.problems()
                .then(edge)
                .then(requiring(Role.LABORATORY, Role.CITIZEN))
                .around(request -> handle(routes, fhir, request)));
    }

    private static Response handle(ResultRoutes routes, FhirRoutes fhir, Request request) {
        return switch (request.routeKey()) {
            case "POST /test-results" -> routes.report(request);
            case "POST /fhir" -> fhir.transaction(request);
            case "GET /test-results/{resultId}" -> routes.show(request);
            case "PUT /test-results/{resultId}" -> routes.correct(request);
            case "POST /test-results/{resultId}/withdrawal" -> routes.withdraw(request);
            case "GET /people/{personId}/test-results" ->
                request.caller().is(Role.CITIZEN)
                        ? routes.own(request)
                        : Response.problem(Problem.of(403, "role-required"));
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
