package org.sakta.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.shared.json.JsonWriter;

/** A request as API Gateway would hand it to a function, built call by call. */
public record ApiCall(
        String routeKey,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> claims,
        Optional<String> body) {
    public static ApiCall to(String routeKey) {
        return new ApiCall(routeKey, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    public ApiCall path(String name, String value) {
        return new ApiCall(routeKey, with(pathParameters, name, value), query, headers, claims, body);
    }

    public ApiCall query(String name, String value) {
        return new ApiCall(routeKey, pathParameters, with(query, name, value), headers, claims, body);
    }

    public ApiCall header(String name, String value) {
        return new ApiCall(routeKey, pathParameters, query, with(headers, name, value), claims, body);
    }

    public ApiCall claim(String name, String value) {
        return new ApiCall(routeKey, pathParameters, query, headers, with(claims, name, value), body);
    }

    public ApiCall json(String json) {
        return new ApiCall(
                routeKey,
                pathParameters,
                query,
                with(headers, "content-type", "application/json"),
                claims,
                Optional.of(json));
    }

    public Answer send(RequestStreamHandler function) {
        return invoke(function, JsonWriter.write(event()));
    }

    /** Hands any event to a function. */
    public static Answer invoke(RequestStreamHandler function, byte[] event) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), out, NO_CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of((JsonObject) Json.parse(out.toByteArray()));
    }

    private static final com.amazonaws.services.lambda.runtime.Context NO_CONTEXT =
            (com.amazonaws.services.lambda.runtime.Context) Proxy.newProxyInstance(
                    ApiCall.class.getClassLoader(),
                    new Class<?>[] {com.amazonaws.services.lambda.runtime.Context.class},
                    (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });

    private Map<String, Object> event() {
        var context = new LinkedHashMap<String, Object>();
        context.put("requestId", "test-request");
        if (!claims.isEmpty()) context.put("authorizer", Map.of("jwt", Map.of("claims", claims)));
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "2.0");
        event.put("routeKey", routeKey);
        event.put("pathParameters", pathParameters);
        event.put("queryStringParameters", query);
        event.put("headers", headers);
        event.put("requestContext", context);
        body.ifPresent(text -> event.put("body", text));
        event.put("isBase64Encoded", false);
        return event;
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    /** What a function answered. */
    public record Answer(int status, Map<String, String> headers, String body) implements FaultRun.Said {
        @Override
        public boolean tellsWhen() {
            return headers.containsKey("retry-after");
        }

        static Answer of(JsonObject root) {
            var headers = new LinkedHashMap<String, String>();
            if (root.members().get("headers") instanceof JsonObject(var members))
                members.forEach((name, value) -> headers.put(name, value instanceof JsonString(var text) ? text : ""));
            return new Answer(
                    Integer.parseInt(((JsonNumber) root.members().get("statusCode")).literal()),
                    headers,
                    root.members().get("body") instanceof JsonString(var text) ? text : "");
        }

        public JsonValue json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }

        /** The value at a path such as {@code areas/0/name}, as text; empty where there is nothing. */
        public String at(String path) {
            JsonValue value = json();
            for (String step : path.split("/")) {
                value = switch (value) {
                    case JsonObject(var members) -> members.getOrDefault(step, JsonValue.JsonNull.NULL);
                    case JsonArray(var elements)
                    when Integer.parseInt(step) < elements.size() -> elements.get(Integer.parseInt(step));
                    default -> JsonValue.JsonNull.NULL;
                };
            }
            return switch (value) {
                case JsonString(var text) -> text;
                case JsonNumber(var literal) -> literal;
                case JsonValue.JsonBoolean(var flag) -> String.valueOf(flag);
                case JsonValue.JsonNull ignored -> "";
                case JsonObject object -> new String(JsonWriter.write(object), StandardCharsets.UTF_8);
                case JsonArray array -> new String(JsonWriter.write(array), StandardCharsets.UTF_8);
            };
        }

        public int size(String path) {
            return Json.parse(at(path).getBytes(StandardCharsets.UTF_8)) instanceof JsonArray(var elements)
                    ? elements.size()
                    : -1;
        }
    }
}
