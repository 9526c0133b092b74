package org.sakta.local.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.TableSpec;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local in this JVM, with the tables of a template. */
public final class EmbeddedDynamo implements AutoCloseable {
    private final DynamoDBProxyServer server;
    private final URI endpoint;
    private final DynamoDbClient client;

    private EmbeddedDynamo(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
        this.client = LocalAws.client(DynamoDbClient.builder(), endpoint);
    }

    /** In memory, with all tables: what a store's contract test needs. */
    public static EmbeddedDynamo withTablesOf(Template template) {
        EmbeddedDynamo dynamo = start(Ports.free(), Optional.empty());
        dynamo.create(template.tables());
        return dynamo;
    }

    /** @param directory where data last; in memory without one */
    public static EmbeddedDynamo start(int port, Optional<Path> directory) {
        try {
            DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(arguments(port, directory));
            server.start();
            return new EmbeddedDynamo(server, URI.create("http://localhost:" + port));
        } catch (Exception e) {
            throw new LocalFailure("DynamoDB Local does not start: " + e.getMessage(), e);
        }
    }

    private static String[] arguments(int port, Optional<Path> directory) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)));
        if (directory.isEmpty()) {
            arguments.add("-inMemory");
        } else {
            Files.createDirectories(directory.get());
            arguments.addAll(List.of("-dbPath", directory.get().toAbsolutePath().toString()));
        }
        return arguments.toArray(String[]::new);
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
