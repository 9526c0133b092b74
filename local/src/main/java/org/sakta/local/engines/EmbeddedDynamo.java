package org.sakta.local.engines;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.TableSpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this JVM. */
public final class EmbeddedDynamo implements AutoCloseable {
    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;
    private final DynamoDbClient client;

    private EmbeddedDynamo(Server server, LocalDynamoDBServerHandler handler, URI endpoint) {
        this.server = server;
        this.handler = handler;
        this.endpoint = endpoint;
        this.client = LocalAws.client(DynamoDbClient.builder(), endpoint);
    }

    /**
     * Put together as its own command line does, without the banner and without telemetry, and on the loopback address
     * alone: its own server listens on all.
     *
     * @param directory where data last; in memory without one
     */
    public static EmbeddedDynamo start(int port, Optional<Path> directory) {
        try {
            if (directory.isPresent()) Files.createDirectories(directory.get());
            String path =
                    directory.map(Path::toAbsolutePath).map(Path::toString).orElse(null);
            var requests = new LocalDynamoDBRequestHandler(0, directory.isEmpty(), path, true, false);
            var handler = new LocalDynamoDBServerHandler(requests, null);
            var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.setHandler(new ContextHandler(handler));
            server.start();
            return new EmbeddedDynamo(server, handler, URI.create("http://localhost:" + port));
        } catch (Exception e) {
            throw new LocalFailure("DynamoDB Local does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Creates those tables that are not there yet. */
    public void create(List<TableSpec> tables) {
        new TableMaker(client).create(tables);
    }

    public URI endpoint() {
        return endpoint;
    }

    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
            handler.close();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
    }
}
