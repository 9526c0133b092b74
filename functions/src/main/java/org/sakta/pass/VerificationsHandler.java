package org.sakta.pass;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code POST /verifications}: what an officer may know of a QR code, and no more. */
public final class VerificationsHandler extends HttpFunction {
    private static final int LONGEST = 2000;

    public VerificationsHandler() {
        this(Env.system());
    }

    VerificationsHandler(Env env) {
        this(PassWiring.of(env));
    }

    private VerificationsHandler(PassWiring wiring) {
        this(wiring.edgeOfQuestions(), wiring.checking(), wiring.events());
    }

    VerificationsHandler(Filter edge, CheckPass passes, Events events) {
        super(edge.then(requiring(
                        Role.CHECKPOINT_OFFICER,
                        Role.ENTRANCE,
                        Role.VENUE_OPERATOR,
                        Role.CENTRE_REGISTRAR,
                        Role.VACCINATOR,
                        Role.CLERK))
                .around(request -> handle(passes, events, request)));
    }

    private static Response handle(CheckPass passes, Events events, Request request) {
        var form = Fields.of(request.json());
        var code = form.required("code", Reader.text(LONGEST));
        return switch (form.result(code)) {
            case Parsed.Invalid<String>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<String>(var scanned) -> {
                var seen = VerdictView.of(passes.check(scanned, Kinds.AT_CHECKPOINTS));
                events.record(new PassEvent.Verified(request.correlationId(), seen.status(), "checkpoint"));
                yield Response.json(200, seen);
            }
        };
    }
}
