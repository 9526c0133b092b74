package org.sakta.pass;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.HttpHandler;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;

/** What needs no sign-in: the page that a phone's camera opens, the trust list, and the revocations. */
public final class PublicPassesHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String COSE = "application/cose; cose-type=\"cose-sign1\"";
    private static final Reader<Long> COUNT = Reader.text(12).map(PublicPassesHandler::count);

    public PublicPassesHandler() {
        this(Env.system());
    }

    PublicPassesHandler(Env env) {
        this(PassWiring.of(env));
    }

    private PublicPassesHandler(PassWiring wiring) {
        this(wiring.edge(), wiring.checking(), wiring.trust(), wiring.publishedRevocations(), wiring.events());
    }

    PublicPassesHandler(
            Filter edge, CheckPass passes, PublishTrust trust, PublishRevocations revocations, Events events) {
        super(edge.around(routes(
                passes,
                Revalidation.publicFor(FRESH).around(request -> trust(trust)),
                Revalidation.publicFor(FRESH).around(request -> revocations(revocations, request)),
                events)));
    }

    private static HttpHandler routes(CheckPass passes, HttpHandler trust, HttpHandler revocations, Events events) {
        return request -> switch (request.routeKey()) {
            case "GET /p/{code}", "GET /P/{code}" -> page(passes, events, request);
            case "GET /.well-known/sakta/trust-list" -> trust.handle(request);
            case "GET /.well-known/sakta/revocations" -> revocations.handle(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }

    private static Response page(CheckPass passes, Events events, Request request) {
        var verdict = passes.check(decoded(request.pathParameter("code")));
        var status = VerdictView.of(verdict).status();
        events.record(new PassEvent.Verified(request.correlationId(), status, "camera"));
        return new VerdictPage(request.language()).render(verdict);
    }

    private static Response trust(PublishTrust trust) {
        return Response.bytes(200, COSE, new Body(trust.current().signed().value()));
    }

    private static Response revocations(PublishRevocations revocations, Request request) {
        var query = request.queryFields();
        var since = query.optional("since", COUNT);
        return switch (query.result(() -> since.get().orElse(0L))) {
            case Parsed.Invalid<Long>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Long>(var number) -> answer(revocations.since(number));
        };
    }

    private static Response answer(Optional<Bytes> list) {
        return list.map(signed -> Response.bytes(200, COSE, new Body(signed.value())))
                .orElseGet(() -> Response.problem(Problem.of(404, "pass.not-so-many-revocations")));
    }

    /** Some clients escape signs that a path need not escape. */
    private static String decoded(String code) {
        try {
            return code.indexOf('%') < 0 ? code : URLDecoder.decode(code, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static long count(String text) {
        if (!text.matches("[0-9]{1,9}")) throw new InvalidValue("expected-integer", 0, 999_999_999);
        return Long.parseLong(text);
    }
}
