package org.sakta.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedDynamoTest {
    private static final Map<String, AttributeValue> NOTE = Map.of(
            "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"), "owner", AttributeValue.fromS("c"));

    @Test
    void tablesAreAsTheTemplateDescribesThem() {
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.start(Ports.free(), Optional.empty())) {
            dynamo.create(Samples.template().tables());
            var notes = dynamo.client()
                    .describeTable(request -> request.tableName("NotesTable"))
                    .table();
            assertThat(notes.globalSecondaryIndexes()).hasSize(1);
            assertThat(notes.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
            assertThat(dynamo.client()
                            .describeTimeToLive(request -> request.tableName("NotesTable"))
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("expiresAt");
            dynamo.create(Samples.template().tables());
        }
    }

    @Test
    void dataLastInADirectory(@TempDir Path directory) {
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.start(Ports.free(), Optional.of(directory))) {
            dynamo.create(Samples.template().tables());
            dynamo.client().putItem(put -> put.tableName("NotesTable").item(NOTE));
        }
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.start(Ports.free(), Optional.of(directory))) {
            dynamo.create(Samples.template().tables());
            assertThat(dynamo.client()
                            .scan(scan -> scan.tableName("NotesTable"))
                            .items())
                    .containsExactly(NOTE);
        }
    }
}
