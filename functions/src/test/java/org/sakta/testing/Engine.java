package org.sakta.testing;

import org.sakta.local.engines.EmbeddedDynamo;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB of this JVM, with the tables of the template, for all tests that want the real engine. */
public final class Engine {
    private static final class Started {
        static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.withTablesOf(Template.ofRepository());
    }

    private Engine() {}

    public static DynamoDbClient dynamo() {
        return Started.DYNAMO.client();
    }

    public static java.net.URI endpoint() {
        return Started.DYNAMO.endpoint();
    }
}
