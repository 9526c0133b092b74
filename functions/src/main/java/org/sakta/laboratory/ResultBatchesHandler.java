package org.sakta.laboratory;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code POST /test-results/batches}; {@code GET /test-results/batches/{batchId}} and its rows. */
public final class ResultBatchesHandler extends HttpFunction {
    public ResultBatchesHandler() {
        this(Env.system());
    }

    ResultBatchesHandler(Env env) {
        this(LaboratoryWiring.of(env));
    }

    private ResultBatchesHandler(LaboratoryWiring wiring) {
        this(wiring.edge(), wiring.batchRoutes());
    }

    private ResultBatchesHandler(Filter edge, BatchRoutes routes) {
        super(edge.then(requiring(Role.LABORATORY)).around(request -> handle(routes, request)));
    }

    private static Response handle(BatchRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "POST /test-results/batches" -> routes.send(request);
            case "GET /test-results/batches/{batchId}" -> routes.show(request);
            case "GET /test-results/batches/{batchId}/rows" -> routes.rows(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }
}
