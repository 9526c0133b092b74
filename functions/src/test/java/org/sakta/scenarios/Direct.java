package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sakta.contract.Bodies;
import org.sakta.contract.Operation;
import org.sakta.local.Platform;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.Route;
import org.sakta.local.template.Template;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;
import org.sakta.testing.FaultRun;

/**
 * Calls the functions themselves, as somebody: no gateway, no token, and so many calls in little time. Every answer is held
 * against the contract.
 */
record Direct(Template template, Functions functions, Map<String, String> claims, Map<String, String> headers) {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static Direct shared(Map<String, String> claims) {
        return new Direct(Platform.shared().template(), Platform.shared().functions(), claims, Map.of());
    }

    /** A citizen whom nobody has met. */
    static Map<String, String> citizen(String phone) {
        return Map.of("sub", UUID.randomUUID().toString(), "phone_number", phone);
    }

    static Map<String, String> staff(String role, String area) {
        String sub = UUID.randomUUID().toString();
        return Map.of("sub", sub, "cognito:groups", "[" + role + "]", "organisation", "desk-" + sub, "area", area);
    }

    Direct as(Map<String, String> other) {
        return new Direct(template, functions, other, headers);
    }

    Direct with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Direct(template, functions, claims, more);
    }

    Answer get(String path) {
        return call("GET", path, Optional.empty());
    }

    Answer post(String path, String json) {
        return call("POST", path, Optional.of(json));
    }

    Answer put(String path, String json) {
        return call("PUT", path, Optional.of(json));
    }

    Answer delete(String path) {
        return call("DELETE", path, Optional.empty());
    }

    Answer call(String method, String path, Optional<String> json) {
        Operation operation = World.CONTRACT.operation(method, path).orElseThrow();
        ApiCall call = ApiCall.to(operation.routeKey());
        String[] names = operation.path().split("/", -1);
        String[] values = path.split("/", -1);
        for (int i = 0; i < names.length; i++)
            if (names[i].startsWith("{")) call = call.path(names[i].substring(1, names[i].length() - 1), values[i]);
        for (var claim : claims.entrySet()) call = call.claim(claim.getKey(), claim.getValue());
        if (json.isPresent()) call = call.json(json.get());
        for (var header : headers.entrySet()) call = call.header(header.getKey(), header.getValue());
        if (FaultRun.isOn()
                && !headers.containsKey("idempotency-key")
                && Bodies.takesHeader(World.CONTRACT, operation, "Idempotency-Key"))
            call = call.header("idempotency-key", UUID.randomUUID().toString());
        ApiCall repeatable = call;
        Answer answer = FaultRun.untilServed(() -> repeatable.send(function(operation)), repeated -> repeated);
        assertThat(operation.answerViolations(
                        answer.status(), Optional.ofNullable(answer.headers().get("content-type")), answer.body()))
                .as("%s answered %s", operation, answer)
                .isEmpty();
        return answer;
    }

    private RequestStreamHandler function(Operation operation) {
        String name = template.routes().stream()
                .filter(route -> route.key().equals(operation.routeKey()))
                .map(Route::function)
                .findFirst()
                .orElseThrow();
        return (event, answer, context) -> {
            switch (functions.invoke(name, event.readAllBytes(), PATIENCE)) {
                case Invocation.Answered(String json) -> answer.write(json.getBytes(StandardCharsets.UTF_8));
                case Invocation.Failed(String why) -> throw new AssertionError(why);
                case Invocation.Abandoned() -> throw new AssertionError(name + " did not answer");
            }
        };
    }
}
