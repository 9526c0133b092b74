package org.sakta.local.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sakta.local.engines.Engines;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;
import org.sakta.local.queues.Queues;
import org.sakta.local.schedule.Schedules;
import org.sakta.local.signin.SignIn;
import org.sakta.local.streams.Streams;
import org.sakta.local.template.QueueSpec;
import org.sakta.local.template.Template;

/** The tools page, the API's documentation, and routes that run a schedule or redrive dead letters now. */
public final class Tools implements AutoCloseable {
    private static final Pattern REDRIVE = Pattern.compile("/queues/([^/]+)/redrives");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the pages show.
     *
     * @param contract the OpenAPI file
     */
    public record Shown(
            Template template,
            URI api,
            SignIn signIn,
            Engines engines,
            Schedules schedules,
            Streams streams,
            Queues queues,
            Path contract) {}

    private final Shown shown;
    private final ToolsPage page;
    private final Docs docs;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Tools(Shown shown, HttpServer server) {
        this.shown = shown;
        this.page = new ToolsPage(shown);
        this.docs = new Docs(shown);
        this.server = server;
    }

    public static Tools start(int port, Shown shown) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            Tools tools = new Tools(shown, HttpServer.create(address, 0));
            tools.server.setExecutor(tools.threads);
            tools.server.createContext("/", tools::serve);
            tools.server.start();
            return tools;
        } catch (IOException e) {
            throw new LocalFailure("the tools page does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (isForeign(exchange)) send(exchange, 403, "text/plain", "only from this machine's own pages\n");
            else if (exchange.getRequestMethod().equals("POST")) act(exchange, path);
            else if (path.equals("/")) send(exchange, 200, "text/html", page.html());
            else if (path.startsWith("/docs")) document(exchange, path);
            else send(exchange, 404, "text/plain", "nothing is here\n");
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    /** A page from elsewhere must neither run schedules nor read tokens by a name that resolves to this machine. */
    private static boolean isForeign(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        String site = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))
                .orElse("none");
        boolean crossSite =
                site.equals("cross-site") && !exchange.getRequestMethod().equals("GET");
        return crossSite || !host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    private void document(HttpExchange exchange, String path) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Optional<Docs.Document> document = docs.find(path, query);
        if (document.isPresent())
            send(exchange, 200, document.get().type(), document.get().content());
        else send(exchange, 404, "text/plain", "nothing is here\n");
    }

    private void act(HttpExchange exchange, String path) throws IOException {
        Matcher queue = REDRIVE.matcher(path);
        if (queue.matches()) redrive(exchange, queue.group(1));
        else run(exchange, path.replaceFirst("^/schedules/", "").replaceFirst("/runs$", ""));
    }

    /** {@code POST /schedules/<name>/runs} */
    private void run(HttpExchange exchange, String name) throws IOException {
        Optional<Schedules.Run> run = shown.schedules().trigger(name);
        if (run.isEmpty()) send(exchange, 404, "application/json", "{\"message\":\"no such schedule\"}\n");
        else done(exchange, "schedules", json(name, run.get()));
    }

    /** {@code POST /queues/<dead letters>/redrives} */
    private void redrive(HttpExchange exchange, String letters) throws IOException {
        Optional<QueueSpec> queue = shown.template().queues().stream()
                .filter(one -> one.afterwards()
                        .filter(after -> after.queue().equals(letters))
                        .isPresent())
                .findFirst();
        if (queue.isEmpty())
            send(exchange, 404, "application/json", "{\"message\":\"no queue has its dead letters there\"}\n");
        else
            done(
                    exchange,
                    "queues",
                    "{\"redriven\":"
                            + shown.queues().redrive(letters, queue.get().name()) + "}\n");
    }

    private static void done(HttpExchange exchange, String section, String json) throws IOException {
        boolean html = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("")
                .contains("text/html");
        if (html) redirect(exchange, "/#" + section);
        else send(exchange, 200, "application/json", json);
    }

    private static String json(String name, Schedules.Run run) throws IOException {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("schedule", name)
                .put("at", run.at().toString())
                .put("succeeded", run.outcome() instanceof Invocation.Answered);
        if (run.outcome() instanceof Invocation.Failed(String why)) json.put("because", why);
        return JSON.writeValueAsString(json) + "\n";
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " connect-src 'self' http://localhost:*; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
