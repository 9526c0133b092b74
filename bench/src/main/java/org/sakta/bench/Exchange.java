package org.sakta.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One request.
 *
 * @param route the route's key, as in {@code GET /people/{personId}}
 * @param target path and query
 * @param body empty for none
 * @param token empty for none
 */
record Exchange(String route, String target, Map<String, String> variables, String body, String token) {
    Exchange {
        variables = Map.copyOf(variables);
    }

    Exchange withBody(String other) {
        return new Exchange(route, target, variables, other, token);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** Payload format 2.0, with the claims as an HTTP API passes them. */
    byte[] event() {
        Map<String, Object> context = new HashMap<>(Map.of("requestId", "benchmark"));
        if (!token.isEmpty()) context.put("authorizer", Map.of("jwt", Map.of("claims", claims())));
        Map<String, Object> event = new HashMap<>(Map.of(
                "version", "2.0",
                "routeKey", route,
                "rawPath", target,
                "headers", Map.of("accept-language", "en", "content-type", "application/json"),
                "pathParameters", variables,
                "requestContext", context,
                "isBase64Encoded", false));
        if (!body.isEmpty()) event.put("body", body);
        return JSONObjectUtils.toJSONString(event).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> claims() {
        try {
            Map<String, String> claims = new HashMap<>();
            SignedJWT.parse(token)
                    .getJWTClaimsSet()
                    .getClaims()
                    .forEach((name, value) -> claims.put(name, text(value)));
            return claims;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Object value) {
        if (!(value instanceof List<?> list)) return String.valueOf(value);
        return "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]";
    }
}
