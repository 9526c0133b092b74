package org.sakta.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sakta.local.template.LocalValues;

/** Writes events in payload format 2.0. */
final class EventWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private final String host;
    private final int port;

    EventWriter(String host, int port) {
        this.host = host;
        this.port = port;
    }

    byte[] write(
            Call call, RouteTable.Match match, Optional<JwtAuthorizer.Granted> granted, String requestId, Instant at) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", call.path())
                .put("rawQueryString", call.query());
        if (!call.cookies().isEmpty()) call.cookies().forEach(event.putArray("cookies")::add);
        headers(call).forEach(event.putObject("headers")::put);
        if (!call.parameters().isEmpty()) call.parameters().forEach(event.putObject("queryStringParameters")::put);
        event.set("requestContext", context(call, match, granted, requestId, at));
        if (!match.variables().isEmpty()) match.variables().forEach(event.putObject("pathParameters")::put);
        boolean text = isText(call) && isUtf8(call.bytes());
        if (!call.body().isEmpty())
            event.put("body", text ? new String(call.bytes(), StandardCharsets.UTF_8) : base64(call.bytes()));
        event.put("isBase64Encoded", !call.body().isEmpty() && !text);
        return bytes(event);
    }

    private Map<String, String> headers(Call call) {
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.remove("cookie");
        headers.putIfAbsent("host", host + ":" + port);
        headers.putIfAbsent("content-length", Integer.toString(call.body().length()));
        headers.put("x-amzn-trace-id", "Root=1-" + UUID.randomUUID());
        headers.put("x-forwarded-for", call.address());
        headers.put("x-forwarded-port", Integer.toString(port));
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private ObjectNode context(
            Call call, RouteTable.Match match, Optional<JwtAuthorizer.Granted> granted, String requestId, Instant at) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.put("accountId", LocalValues.ACCOUNT)
                .put("apiId", "local")
                .put("domainName", host)
                .put("domainPrefix", host);
        granted.ifPresent(caller -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            caller.claims().forEach(jwt.putObject("claims")::put);
            if (caller.scopes().isEmpty()) jwt.putNull("scopes");
            else caller.scopes().forEach(jwt.putArray("scopes")::add);
        });
        context.putObject("http")
                .put("method", call.method())
                .put("path", call.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", call.address())
                .put("userAgent", call.header("user-agent").orElse(""));
        return context.put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", TIME.format(at.atOffset(ZoneOffset.UTC)))
                .put("timeEpoch", at.toEpochMilli());
    }

    private static boolean isText(Call call) {
        String type = call.header("content-type")
                .orElse("text/plain")
                .split(";", 2)[0]
                .trim()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || List.of("application/json", "application/xml", "application/javascript")
                        .contains(type);
    }

    /** What is no text goes on as it came. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
