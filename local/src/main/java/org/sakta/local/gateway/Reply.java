package org.sakta.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What goes back to the caller.
 *
 * @param body as ISO-8859-1 text, one character a byte
 */
record Reply(int status, Map<String, String> headers, List<String> cookies, String body) {
    static final int MOST = 6 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    Reply {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** The gateway's own words: {@code {"message": "Not Found"}}. */
    static Reply message(int status, String message) {
        String body =
                JsonNodeFactory.instance.objectNode().put("message", message).toString();
        return new Reply(status, Map.of("content-type", "application/json"), List.of(), body);
    }

    /** Maps a function's answer as payload format 2.0 says; what cannot be mapped is a 500. */
    static Reply of(String answer) {
        if (answer.getBytes(StandardCharsets.UTF_8).length > MOST) return message(500, "Internal Server Error");
        try {
            JsonNode json = JSON.readTree(answer);
            if (json.isObject() && json.has("statusCode")) return mapped(json);
            return new Reply(200, Map.of("content-type", "application/json"), List.of(), latin1(json.toString()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return message(500, "Internal Server Error");
        }
    }

    private static Reply mapped(JsonNode json) {
        int status = json.path("statusCode").asInt();
        if (status < 100 || status > 599) return message(500, "Internal Server Error");
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        headers.remove("content-length");
        String body = json.path("body").asText("");
        if (!body.isEmpty()) headers.putIfAbsent("content-type", "text/plain; charset=utf-8");
        boolean encoded = json.path("isBase64Encoded").asBoolean();
        return new Reply(status, headers, texts(json.path("cookies")), encoded ? decoded(body) : latin1(body));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, cookies, body);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers target = exchange.getResponseHeaders();
        headers.forEach(target::set);
        cookies.forEach(cookie -> target.add("set-cookie", cookie));
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bodiless || bytes.length == 0 ? -1 : bytes.length);
        if (!bodiless && bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
