package org.sakta.shared.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.HttpHandler;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.FixedKeys;

class IdempotencyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final AtomicInteger effects = new AtomicInteger();
    private final InMemoryRequests store = new InMemoryRequests();
    private final Idempotency idempotency =
            new Idempotency(store, new Fingerprints(new FixedKeys()), InstantSource.fixed(NOW));

    @Test
    void aRepeatedRequestHasOneEffectAndOneAnswer() {
        HttpHandler counting = idempotency.oneEffect().around(this::created);
        Response first = counting.handle(request("key-00001", "{}"));
        Response second = counting.handle(request("key-00001", "{}"));
        assertThat(effects).hasValue(1);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(second.headers()).containsEntry("idempotent-replayed", "true");
    }

    @Test
    void theKeyOfAnotherBodyIsRefused() {
        HttpHandler counting = idempotency.oneEffect().around(this::created);
        counting.handle(request("key-00001", "{}"));
        assertThat(counting.handle(request("key-00001", "{ }")).status()).isEqualTo(422);
        assertThat(effects).hasValue(1);
    }

    @Test
    void aRequestInFlightIsAConflict() {
        HttpHandler nested = idempotency.oneEffect().around(request -> {
            Response inner = idempotency.oneEffect().around(this::created).handle(request);
            assertThat(inner.status()).isEqualTo(409);
            return created(request);
        });
        assertThat(nested.handle(request("key-00001", "{}")).status()).isEqualTo(201);
        assertThat(effects).hasValue(1);
    }

    @Test
    void whatWasRefusedOrFailedMayBeTriedAgain() {
        HttpHandler refusing =
                idempotency.oneEffect().around(request -> Response.problem(Problem.of(404, "not-found")));
        assertThat(refusing.handle(request("key-00001", "{}")).status()).isEqualTo(404);
        HttpHandler failing = idempotency.oneEffect().around(request -> {
            throw new IllegalStateException();
        });
        assertThatThrownBy(() -> failing.handle(request("key-00001", "{}"))).isInstanceOf(IllegalStateException.class);
        assertThat(idempotency
                        .oneEffect()
                        .around(this::created)
                        .handle(request("key-00001", "{}"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aMalformedKeyIsRefused() {
        assertThat(idempotency
                        .oneEffect()
                        .around(this::created)
                        .handle(request("x", "{}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aQuestionIsAskedAnewWhateverItsKey() {
        HttpHandler counting = idempotency.oneEffect().around(this::created);
        var post = request("key-00001", "");
        for (String route : new String[] {"GET /things", "GET /things", "DELETE /things/{id}"})
            assertThat(counting.handle(new Request(
                                    route,
                                    Map.of(),
                                    Map.of(),
                                    post.headers(),
                                    Body.EMPTY,
                                    post.signedIn(),
                                    post.correlationId()))
                            .headers())
                    .doesNotContainKey("idempotent-replayed");
        assertThat(effects).hasValue(3);
    }

    private Response created(Request request) {
        return Response.json(201, Map.of("effect", effects.incrementAndGet()));
    }

    private static String body(Response response) {
        return ((Response.Content.Bytes) response.content()).body().text();
    }

    private static Request request(String key, String body) {
        var caller = new Caller(
                new Subject("s1"), Set.of(Role.CITIZEN), Optional.empty(), Optional.empty(), Optional.empty());
        return new Request(
                "POST /things",
                Map.of(),
                Map.of(),
                Map.of("idempotency-key", key),
                Body.of(body),
                Optional.of(caller),
                "r-1");
    }

    private static final class InMemoryRequests implements RequestStore {
        private final Map<String, Lock> locks = new HashMap<>();
        private final Map<String, Response> answers = new HashMap<>();

        @Override
        public Begun begin(String id, String body, Instant now, Instant lockedUntil) {
            Lock standing = locks.putIfAbsent(id, new Lock(id, body, "t"));
            if (standing == null) return new Begun.Mine(locks.get(id));
            if (!standing.body().equals(body)) return new Begun.OtherBody();
            return answers.containsKey(id) ? new Begun.Done(answers.get(id)) : new Begun.InFlight();
        }

        @Override
        public void finish(Lock lock, Response answer, Instant until) {
            answers.put(lock.id(), answer);
        }

        @Override
        public void abandon(Lock lock) {
            locks.remove(lock.id());
        }
    }
}
