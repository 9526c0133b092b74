package org.sakta.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the gateway sees it.
 *
 * @param path decoded, as an HTTP API passes it on
 * @param query as sent, without the question mark
 * @param headers lower-case names; several values joined by commas
 * @param body as ISO-8859-1 text, one character a byte
 */
record Call(String method, String path, String query, Map<String, String> headers, String body, String address) {
    static final int MOST = 10 * 1024 * 1024;

    Call {
        headers = Map.copyOf(headers);
    }

    /** Reads the request; of a body that is too long, one byte more than the most is kept. */
    static Call of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        byte[] body = exchange.getRequestBody().readNBytes(MOST + 1);
        return new Call(
                exchange.getRequestMethod(),
                decoded(Optional.ofNullable(exchange.getRequestURI().getRawPath())
                        .orElse("")),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                new String(body, StandardCharsets.ISO_8859_1),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    List<String> cookies() {
        List<String> cookies = new ArrayList<>();
        for (String cookie : header("cookie").orElse("").split(";")) if (!cookie.isBlank()) cookies.add(cookie.trim());
        return cookies;
    }

    /** Decoded; several values of one name are joined by commas. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) continue;
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? formDecoded(parts[1]) : "";
            parameters.merge(formDecoded(parts[0]), value, (first, next) -> first + "," + next);
        }
        return parameters;
    }

    private static String decoded(String path) {
        return formDecoded(path.replace("+", "%2B"));
    }

    private static String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
