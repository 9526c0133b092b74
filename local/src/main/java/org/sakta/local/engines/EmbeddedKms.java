package org.sakta.local.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.KeySpec;

/** Stands in for KMS: speaks its JSON protocol, keeps the keys in a file. Signatures of requests are not looked at. */
public final class EmbeddedKms implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KmsKeys keys;
    private final KmsActions actions;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private EmbeddedKms(KmsKeys keys, SecureRandom random, HttpServer server) {
        this.keys = keys;
        this.actions = new KmsActions(keys, random);
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param file where keys last; in memory without one */
    public static EmbeddedKms start(int port, Optional<Path> file) {
        SecureRandom random = new SecureRandom();
        KmsKeys keys = new KmsKeys(file.map(KmsKeyFile::new), random);
        try {
            return new EmbeddedKms(
                    keys, random, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new LocalFailure("the local KMS does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Makes those keys that are not there yet. */
    public void create(List<KeySpec> specs) {
        keys.create(specs);
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            byte[] request = exchange.getRequestBody().readAllBytes();
            try {
                send(exchange, 200, actions.run(target.substring(target.indexOf('.') + 1), JSON.readTree(request)));
            } catch (KmsFault e) {
                send(exchange, 400, fault(e.type(), String.valueOf(e.getMessage())));
            } catch (JsonProcessingException e) {
                send(exchange, 400, fault("SerializationException", "not JSON"));
            } catch (GeneralSecurityException | RuntimeException e) {
                send(exchange, 500, fault("KMSInternalException", e.toString()));
            }
        }
    }

    private static ObjectNode fault(String type, String message) {
        return JsonNodeFactory.instance.objectNode().put("__type", type).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
