package org.sakta.pass;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** GET /p/{code} and GET /P/{code}: the page that a phone's camera opens. Anybody may send it anything, so it holds no key. */
public final class PassPageHandler extends HttpFunction {
    public PassPageHandler() {
        this(Env.system());
    }

    PassPageHandler(Env env) {
        this(PassWiring.of(env));
    }

    private PassPageHandler(PassWiring wiring) {
        this(wiring.edge(), wiring.checking(), wiring.events());
    }

    PassPageHandler(Filter edge, CheckPass passes, Events events) {
        super(edge.around(request -> page(passes, events, request)));
    }

    private static Response page(CheckPass passes, Events events, Request request) {
        var verdict = passes.check(decoded(request.pathParameter("code")), Kinds.ON_THE_PAGE);
        var status = VerdictView.of(verdict).status();
        events.record(new PassEvent.Verified(request.correlationId(), status, "camera"));
        return new VerdictPage(request.language()).render(verdict);
    }

    /** Some clients escape signs that a path need not escape. */
    private static String decoded(String code) {
        try {
            return code.indexOf('%') < 0 ? code : URLDecoder.decode(code, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
