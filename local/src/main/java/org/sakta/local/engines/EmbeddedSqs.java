package org.sakta.local.engines;

import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.LocalValues;

/** ElasticMQ in this JVM. Messages are in memory alone: what was not dealt with at the end is gone. */
final class EmbeddedSqs implements AutoCloseable {
    private final SQSRestServer server;
    private final URI endpoint;

    private EmbeddedSqs(SQSRestServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    static EmbeddedSqs start(int port) {
        try {
            var server = SQSRestServerBuilder.withInterface("localhost")
                    .withPort(port)
                    .withServerAddress(NodeAddress.apply("http", "localhost", port, ""))
                    .withAWSAccountId(LocalValues.ACCOUNT)
                    .withAWSRegion(LocalValues.REGION)
                    .start();
            server.waitUntilStarted();
            return new EmbeddedSqs(server, URI.create("http://localhost:" + port));
        } catch (RuntimeException e) {
            throw new LocalFailure("SQS does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
