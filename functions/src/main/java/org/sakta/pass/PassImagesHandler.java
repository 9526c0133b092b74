package org.sakta.pass;

import static org.sakta.shared.http.Filters.requiring;

import java.net.URI;
import java.time.Instant;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.trust.PassId;

/** {@code GET /passes/{passId}/image}: a short-lived link to the QR code, for the holder or a clerk. */
public final class PassImagesHandler extends HttpFunction {
    public PassImagesHandler() {
        this(Env.system());
    }

    PassImagesHandler(Env env) {
        this(PassWiring.of(env));
    }

    private PassImagesHandler(PassWiring wiring) {
        this(wiring.edge(), wiring.showing());
    }

    PassImagesHandler(Filter edge, ShowPass passes) {
        super(edge.then(requiring(Role.CITIZEN, Role.CLERK)).around(request -> handle(passes, request)));
    }

    private static Response handle(ShowPass passes, Request request) {
        return switch (ImageOrder.parse(request.queryFields())) {
            case Parsed.Invalid<ImageOrder>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<ImageOrder>(var order) -> {
                var id = request.pathParameter("passId");
                yield PassId.isValid(id)
                        ? answer(passes.show(request.caller(), new PassId(id), order))
                        : Response.problem(Problem.of(404, "not-found"));
            }
        };
    }

    private static Response answer(ShowPass.Outcome outcome) {
        return switch (outcome) {
            case ShowPass.Outcome.Shown(var link) -> Response.json(200, new ImageLink(link.url(), link.expiresAt()));
            case ShowPass.Outcome.Hidden() -> Response.problem(Problem.of(404, "not-found"));
            case ShowPass.Outcome.Over() -> Response.problem(Problem.of(410, "pass.over"));
        };
    }

    record ImageLink(URI url, Instant expiresAt) {}
}
