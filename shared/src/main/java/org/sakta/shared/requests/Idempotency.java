package org.sakta.shared.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpHandler;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.requests.RequestStore.Begun;

/**
 * One effect and one answer per {@code Idempotency-Key}, caller and route ({@code POST} and {@code PUT}), for a day. The same key with another body is
 * 422, a request still in flight 409. Only successes are remembered: what was refused or failed may be tried again.
 */
public final class Idempotency {
    /** Longer than any function may run, so that a lock outlives the request that holds it and no other. */
    private static final Duration LOCK = Duration.ofSeconds(35);

    /** How long a sealed answer can be had again by its key. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    private final RequestStore store;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    public Idempotency(RequestStore store, Fingerprints fingerprints, InstantSource clock) {
        this.store = store;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    public Filter oneEffect() {
        return next -> request -> request.header("idempotency-key")
                .filter(key -> isChange(request))
                .map(key -> once(next, request, key))
                .orElseGet(() -> next.handle(request));
    }

    /** A question is asked anew each time, and what is written down of it as well; to delete twice is to delete. */
    private static boolean isChange(Request request) {
        return request.routeKey().startsWith("POST ") || request.routeKey().startsWith("PUT ");
    }

    private Response once(HttpHandler next, Request request, String key) {
        if (!key.matches("[\\x21-\\x7e]{8,128}"))
            return Response.problem(
                    Problem.invalid(List.of(FieldError.parameter("Idempotency-Key", "idempotency-key"))));
        String id = fingerprints.ofRequest(request, key);
        String body = fingerprints.ofBody(request);
        Instant now = clock.instant();
        return switch (store.begin(id, body, now, now.plus(LOCK))) {
            case Begun.Mine(var lock) -> perform(next, request, lock);
            case Begun.InFlight() ->
                Response.problem(Problem.of(409, "request-in-flight")).with("retry-after", "1");
            case Begun.OtherBody() -> Response.problem(Problem.of(422, "idempotency-key-reused"));
            case Begun.Done(var answer) -> answer.with("idempotent-replayed", "true");
        };
    }

    private Response perform(HttpHandler next, Request request, RequestStore.Lock lock) {
        boolean finished = false;
        try {
            Response response = next.handle(request);
            if (response.status() < 300) {
                store.finish(lock, response, clock.instant().plus(REMEMBERED));
                finished = true;
            }
            return response;
        } finally {
            if (!finished) store.abandon(lock);
        }
    }
}
