package org.sakta.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.LocalValues;

/** Lambda's Runtime API (2018-06-01) for many environments on one port; each has a path of its own. */
public final class RuntimeApi implements AutoCloseable {
    private static final Pattern CALL = Pattern.compile("/([^/]+)/2018-06-01/runtime/(.+)");
    private static final Pattern REPORT = Pattern.compile("invocation/([^/]+)/(response|error)");
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // an answer must not wait for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, RuntimeSession> sessions = new ConcurrentHashMap<>();

    private RuntimeApi(HttpServer server) {
        this.server = server;
    }

    public static RuntimeApi start() {
        try {
            var api = new RuntimeApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            api.server.setExecutor(api.threads);
            api.server.createContext("/", api::serve);
            api.server.start();
            return api;
        } catch (IOException e) {
            throw new LocalFailure("the Runtime API does not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** @return what the environment must find in {@code AWS_LAMBDA_RUNTIME_API} */
    String open(RuntimeSession session) {
        String id = session.function() + "-" + UUID.randomUUID();
        sessions.put(id, session);
        return "127.0.0.1:" + port() + "/" + id;
    }

    void close(RuntimeSession session) {
        sessions.values().remove(session);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher call = CALL.matcher(exchange.getRequestURI().getPath());
            RuntimeSession session = call.matches() ? sessions.get(call.group(1)) : null;
            if (session == null) status(exchange, 404, "no such environment");
            else
                switch (call.group(2)) {
                    case "invocation/next" -> next(exchange, session);
                    case "init/error" -> {
                        session.end(session.function() + " does not start: " + error(exchange));
                        status(exchange, 202, "accepted");
                    }
                    // SnapStart: the snapshot is made and restored in the same moment
                    case "restore/next" -> status(exchange, 200, "restored");
                    case "restore/error" -> {
                        session.end(session.function() + " does not resume: " + error(exchange));
                        status(exchange, 202, "accepted");
                    }
                    default -> report(exchange, session, call.group(2));
                }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void next(HttpExchange exchange, RuntimeSession session) throws IOException, InterruptedException {
        Optional<RuntimeSession.Work> next = session.next();
        if (next.isEmpty()) {
            status(exchange, 410, "this environment has ended");
            return;
        }
        RuntimeSession.Work work = next.get();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", work.id());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(work.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", LocalValues.functionArn(session.function()));
        send(exchange, 200, work.event().getBytes(StandardCharsets.UTF_8));
    }

    private static void report(HttpExchange exchange, RuntimeSession session, String call) throws IOException {
        Matcher report = REPORT.matcher(call);
        if (!report.matches()) {
            status(exchange, 404, "no such call");
            return;
        }
        Invocation outcome = report.group(2).equals("response")
                ? new Invocation.Answered(body(exchange))
                : new Invocation.Failed(session.function() + ": " + error(exchange));
        boolean expected = session.done(report.group(1), outcome);
        status(exchange, expected ? 202 : 400, expected ? "accepted" : "not what was asked");
    }

    private static String error(HttpExchange exchange) throws IOException {
        JsonNode error = JSON.readTree(body(exchange));
        return error.path("errorType").asText("") + ": "
                + error.path("errorMessage").asText("");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void status(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, JSON.writeValueAsBytes(Map.of("status", text)));
    }

    /** Without a content type the client ends its JVM. */
    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        sessions.values().forEach(session -> session.end("the Runtime API has ended"));
        server.stop(0);
        threads.shutdownNow();
    }
}
