package org.sakta.pass;

import static org.sakta.shared.http.Filters.requiring;

import java.time.Instant;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.trust.PassId;

/** {@code POST /passes/{passId}/revocation}, which may be repeated. */
public final class PassRevocationsHandler extends HttpFunction {
    private static final Reader<RevocationReason> REASON = Reader.exact(40).map(PassRevocationsHandler::reason);

    public PassRevocationsHandler() {
        this(Env.system());
    }

    PassRevocationsHandler(Env env) {
        this(PassWiring.of(env));
    }

    private PassRevocationsHandler(PassWiring wiring) {
        this(wiring.edge(), wiring.revoking());
    }

    PassRevocationsHandler(Filter edge, RevokePass passes) {
        super(edge.then(requiring(Role.CITIZEN, Role.MINISTRY_REGISTRAR, Role.EPIDEMIOLOGIST))
                .around(request -> handle(passes, request)));
    }

    private static Response handle(RevokePass passes, Request request) {
        var form = Fields.of(request.json());
        var reason = form.required("reason", REASON);
        return switch (form.result(reason)) {
            case Parsed.Invalid<RevocationReason>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<RevocationReason>(var stated) -> {
                var id = request.pathParameter("passId");
                yield PassId.isValid(id)
                        ? answer(passes.revoke(request.caller(), new PassId(id), stated))
                        : Response.problem(Problem.of(404, "not-found"));
            }
        };
    }

    private static Response answer(RevokePass.Outcome outcome) {
        return switch (outcome) {
            case RevokePass.Outcome.Revoked(var revocation) ->
                Response.json(
                        200,
                        new Answer(revocation.id().value(), Reader.wireName(revocation.reason()), revocation.at()));
            case RevokePass.Outcome.Hidden() -> Response.problem(Problem.of(404, "not-found"));
            case RevokePass.Outcome.NotTheirReason() -> Response.problem(Problem.of(403, "pass.reason-of-officials"));
        };
    }

    private static RevocationReason reason(String text) {
        return switch (text) {
            case "holder-request" -> RevocationReason.HOLDER_REQUEST;
            case "issued-in-error" -> RevocationReason.ISSUED_IN_ERROR;
            case "misused" -> RevocationReason.MISUSED;
            default -> throw new InvalidValue("expected-one-of", "holder-request, issued-in-error, misused");
        };
    }

    record Answer(String passId, String reason, Instant revokedAt) {}
}
