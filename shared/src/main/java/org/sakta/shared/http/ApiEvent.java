package org.sakta.shared.http;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.shared.json.JsonWriter;

/** The event and the answer of an HTTP API, payload format 2.0. */
final class ApiEvent {
    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "strict-transport-security", "max-age=63072000; includeSubDomains",
            "cache-control", "no-store");

    private ApiEvent() {}

    static Request read(byte[] event) {
        JsonObject root = object(Json.parse(event));
        JsonObject context = object(root.members().get("requestContext"));
        return new Request(
                text(root, "routeKey"),
                texts(root.members().get("pathParameters")),
                texts(root.members().get("queryStringParameters")),
                texts(root.members().get("headers")),
                body(root),
                caller(context),
                text(context, "requestId"));
    }

    private static Optional<Caller> caller(JsonObject context) {
        JsonObject jwt =
                object(object(context.members().get("authorizer")).members().get("jwt"));
        Map<String, String> claims = texts(jwt.members().get("claims"));
        return claims.isEmpty() ? Optional.empty() : Optional.of(Caller.of(claims));
    }

    private static Body body(JsonObject root) {
        String body = text(root, "body");
        boolean base64 = root.members().get("isBase64Encoded") instanceof JsonBoolean(boolean flag) && flag;
        return base64 ? new Body(Base64.getDecoder().decode(body)) : Body.of(body);
    }

    private static JsonObject object(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : new JsonObject(Map.of());
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString(String text) ? text : "";
    }

    private static Map<String, String> texts(@Nullable JsonValue value) {
        Map<String, String> texts = new HashMap<>();
        object(value).members().forEach((name, member) -> {
            if (member instanceof JsonString(String text)) texts.put(name, text);
        });
        return texts;
    }

    static byte[] write(Request request, Response response) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        headers.put("sakta-correlation-id", request.correlationId());
        headers.putAll(response.headers());
        Body body = response.body(request);
        boolean text = isText(headers.getOrDefault("content-type", "text/plain"));
        if (headers.getOrDefault("content-type", "").endsWith("json"))
            headers.put("content-language", request.language().code());
        return JsonWriter.write(new Answer(
                response.status(),
                headers,
                text ? body.text() : Base64.getEncoder().encodeToString(body.bytes()),
                !text));
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.contains("json")
                || contentType.startsWith("image/svg+xml");
    }

    private record Answer(int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {}
}
