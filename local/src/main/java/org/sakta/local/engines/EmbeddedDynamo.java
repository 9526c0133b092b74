package org.sakta.local.engines;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.TableSpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this JVM. */
public final class EmbeddedDynamo implements AutoCloseable {
    private final DynamoDBProxyServer server;
    private final URI endpoint;
    private final DynamoDbClient client;

    private EmbeddedDynamo(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
        this.client = LocalAws.client(DynamoDbClient.builder(), endpoint);
    }

    /**
     * Put together as its own command line does, without the banner and without telemetry.
     *
     * @param directory where data last; in memory without one
     */
    public static EmbeddedDynamo start(int port, Optional<Path> directory) {
        try {
            if (directory.isPresent()) Files.createDirectories(directory.get());
            String path =
                    directory.map(Path::toAbsolutePath).map(Path::toString).orElse(null);
            var requests = new LocalDynamoDBRequestHandler(0, directory.isEmpty(), path, true, false);
            var server = new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(requests, null));
            server.start();
            return new EmbeddedDynamo(server, URI.create("http://localhost:" + port));
        } catch (Exception e) {
            throw new LocalFailure("DynamoDB Local does not start: " + e.getMessage(), e);
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
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
    }
}
