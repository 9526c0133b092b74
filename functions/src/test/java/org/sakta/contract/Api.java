package org.sakta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sakta.testing.FaultRun;
import org.sakta.testing.KillRun;

/**
 * Calls the API as one caller, and holds every answer (and every body that was accepted) against the contract.
 */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Contract contract;
    private final Map<String, String> headers;

    private Api(URI base, Contract contract, Map<String, String> headers) {
        this.base = base;
        this.contract = contract;
        this.headers = headers;
    }

    public static Api at(URI base, Contract contract) {
        return new Api(base, contract, Map.of("accept-language", "en"));
    }

    public Api as(String token) {
        return with("authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, contract, more);
    }

    public Answer get(String path) {
        return call("GET", path, Optional.empty());
    }

    public Answer delete(String path) {
        return call("DELETE", path, Optional.empty());
    }

    public Answer post(String path) {
        return call("POST", path, Optional.empty());
    }

    public Answer post(String path, String json) {
        return with("content-type", "application/json").call("POST", path, Optional.of(json));
    }

    public Answer put(String path, String json) {
        return with("content-type", "application/json").call("PUT", path, Optional.of(json));
    }

    public Answer call(String method, String path, Optional<String> body) {
        Operation operation = contract.operation(method, path.split("\\?", -1)[0])
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not in the contract"));
        Api repeatable = FaultRun.isOn() && Bodies.takesHeader(contract, operation, "Idempotency-Key")
                ? withOwn("idempotency-key", UUID.randomUUID().toString())
                : this;
        Answer answer = FaultRun.untilServed(() -> repeatable.call(operation, path, body), Answer::afterRepeat);
        if (KillRun.isOn()) Ledger.note(this, operation, path, answer);
        return answer;
    }

    /** Who calls. */
    String caller() {
        return headers.getOrDefault("authorization", "");
    }

    /** The header, unless the caller has it already. */
    private Api withOwn(String header, String value) {
        return headers.containsKey(header) ? this : with(header, value);
    }

    private Answer call(Operation operation, String path, Optional<String> body) {
        Answer answer = send(operation.method(), path, body);
        if (KillRun.isDeath(answer)) return answer;
        assertThat(operation.answerViolations(answer.status(), answer.header("content-type"), answer.body()))
                .as("%s answered %s", operation, answer)
                .isEmpty();
        if (answer.status() < 300)
            body.ifPresent(accepted -> assertThat(operation.requestViolations(accepted))
                    .as("%s accepted %s", operation, accepted)
                    .isEmpty());
        if (answer.status() >= 400) assertThat(answer.body().length()).isLessThanOrEqualTo(2048);
        return answer;
    }

    private Answer send(String method, String path, Optional<String> body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(40))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        KillRun.request();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
