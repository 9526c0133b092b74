package org.sakta.local.engines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sakta.local.failure.LocalFailure;
import software.amazon.awssdk.core.exception.SdkException;

/** Stands in for SNS: speaks its Query protocol, sends what is published to queues, and keeps text messages in an outbox. Signatures of requests are not looked at. */
public final class EmbeddedSns implements AutoCloseable {
    private static final String XML = "http://sns.amazonaws.com/doc/2010-03-31/";

    private final HttpServer server;
    private final SnsActions actions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private EmbeddedSns(HttpServer server, URI queues) {
        this.server = server;
        this.actions = new SnsActions(queues);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param queues where SQS answers, or will */
    public static EmbeddedSns start(int port, URI queues) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new EmbeddedSns(HttpServer.create(address, 0), queues);
        } catch (IOException e) {
            throw new LocalFailure("the local SNS does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public SmsOutbox outbox() {
        return actions.outbox();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String action = request.getOrDefault("Action", "");
            try {
                send(exchange, 200, answered(action, actions.run(action, request)));
            } catch (SnsFault e) {
                send(exchange, e.status(), fault("Sender", e.code(), String.valueOf(e.getMessage())));
            } catch (SdkException e) {
                send(exchange, 500, fault("Receiver", "InternalError", e.toString()));
            }
        }
    }

    private static Map<String, String> form(String body) {
        var members = new LinkedHashMap<String, String>();
        for (String member : body.split("&")) {
            int equals = member.indexOf('=');
            if (equals > 0) members.put(decoded(member.substring(0, equals)), decoded(member.substring(equals + 1)));
        }
        return members;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String answered(String action, Map<String, String> result) {
        var members = new StringBuilder();
        result.forEach((name, value) -> members.append("<%s>%s</%s>".formatted(name, escaped(value), name)));
        return "<%sResponse xmlns=\"%s\"><%sResult>%s</%sResult><ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></%sResponse>"
                .formatted(action, XML, action, members, action, UUID.randomUUID(), action);
    }

    private static String fault(String type, String code, String message) {
        return "<ErrorResponse xmlns=\"%s\"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                .formatted(XML, type, code, escaped(message));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        actions.close();
    }
}
