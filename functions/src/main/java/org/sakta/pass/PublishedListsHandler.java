package org.sakta.pass;

import java.time.Duration;
import java.util.Optional;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;

/** What verifiers fetch, signed: the trust list and the revocations. */
public final class PublishedListsHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String COSE = "application/cose; cose-type=\"cose-sign1\"";
    private static final Reader<Long> COUNT = Reader.text(12).map(PublishedListsHandler::count);

    public PublishedListsHandler() {
        this(Env.system());
    }

    PublishedListsHandler(Env env) {
        this(PassWiring.of(env));
    }

    private PublishedListsHandler(PassWiring wiring) {
        this(wiring.edge(), wiring.trust(), wiring.publishedRevocations());
    }

    PublishedListsHandler(Filter edge, PublishTrust trust, PublishRevocations revocations) {
        super(edge.then(Revalidation.publicFor(FRESH)).around(request -> switch (request.routeKey()) {
            case "GET /.well-known/sakta/trust-list" -> trust(trust);
            case "GET /.well-known/sakta/revocations" -> revocations(revocations, request);
            default -> Response.problem(Problem.of(404, "not-found"));
        }));
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

    private static long count(String text) {
        if (!text.matches("[0-9]{1,9}")) throw new InvalidValue("expected-integer", 0, 999_999_999);
        return Long.parseLong(text);
    }
}
