package org.sakta.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.Authorizer;
import org.sakta.local.template.Route;
import org.sakta.local.template.Template;

/** Answers as an API Gateway HTTP API with the template's routes would. */
public final class Gateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        // an answer must not wait for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final RouteTable routes;
    private final Map<String, JwtAuthorizer> authorizers;
    private final Cors cors;
    private final Functions functions;
    private final HttpServer server;
    private final EventWriter events;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Gateway(Template template, Functions functions, List<String> alsoAllowedOrigins, HttpServer server) {
        this.routes = new RouteTable(template.routes());
        this.authorizers = template.authorizers().stream()
                .collect(Collectors.toMap(
                        Authorizer::name,
                        authorizer -> new JwtAuthorizer(
                                authorizer, new SigningKeys(authorizer.issuer()), InstantSource.system()),
                        (first, second) -> first));
        this.cors = new Cors(template.cors(), alsoAllowedOrigins);
        this.functions = functions;
        this.server = server;
        this.events = new EventWriter("localhost", server.getAddress().getPort());
    }

    /** @param alsoAllowedOrigins local pages that may call the API though the template does not name them */
    public static Gateway start(int port, Template template, Functions functions, List<String> alsoAllowedOrigins) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            Gateway gateway = new Gateway(template, functions, alsoAllowedOrigins, HttpServer.create(address, 0));
            gateway.server.setExecutor(gateway.threads);
            gateway.server.createContext("/", gateway::serve);
            gateway.server.start();
            return gateway;
        } catch (IOException e) {
            throw new LocalFailure("the API does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.of(exchange);
            String requestId = requestId();
            answer(call, requestId)
                    .with(Map.of("apigw-requestid", requestId))
                    .with(cors.marks(call))
                    .send(exchange);
        }
    }

    private Reply answer(Call call, String requestId) {
        Optional<Reply> preflight = cors.preflight(call);
        if (preflight.isPresent()) return preflight.get();
        if (call.body().length() > Call.MOST) return Reply.message(413, "Request Entity Too Large");
        return routes.match(call.method(), call.path())
                .map(match -> authorized(call, match, requestId))
                .orElseGet(() -> Reply.message(404, "Not Found"));
    }

    private Reply authorized(Call call, RouteTable.Match match, String requestId) {
        Route route = match.route();
        if (route.isPublic()) return invoked(call, match, Optional.empty(), requestId);
        JwtAuthorizer authorizer = authorizers.get(route.authorizer().orElseThrow());
        if (authorizer == null) return Reply.message(500, "Internal Server Error");
        return switch (authorizer.decide(call.header("authorization"), route.scopes())) {
            case JwtAuthorizer.Granted granted -> invoked(call, match, Optional.of(granted), requestId);
            case JwtAuthorizer.Unauthorized(String because) ->
                Reply.message(401, "Unauthorized").with(Map.of("www-authenticate", challenge(because)));
            case JwtAuthorizer.Forbidden() ->
                Reply.message(403, "Forbidden")
                        .with(Map.of(
                                "www-authenticate",
                                "Bearer scope=\"" + String.join(" ", route.scopes())
                                        + "\" error=\"insufficient_scope\" error_description=\"the token does not have a"
                                        + " required scope\""));
        };
    }

    private static String challenge(String because) {
        return because.isEmpty()
                ? "Bearer"
                : "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + because + "\"";
    }

    private Reply invoked(
            Call call, RouteTable.Match match, Optional<JwtAuthorizer.Granted> granted, String requestId) {
        byte[] event = events.write(call, match, granted, requestId, Instant.now());
        return switch (functions.invoke(match.route().function(), event, PATIENCE)) {
            case Invocation.Answered(String json) -> Reply.of(json);
            case Invocation.Failed failed -> Reply.message(500, "Internal Server Error");
            case Invocation.Abandoned abandoned -> Reply.message(503, "Service Unavailable");
        };
    }

    private String requestId() {
        byte[] bytes = new byte[11];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
