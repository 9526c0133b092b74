package org.sakta.local.engines;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sakta.local.template.TableSpec;
import org.sakta.local.template.TableSpec.Index;
import org.sakta.local.template.TableSpec.KeyPart;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** Creates tables as the template describes them; backups, encryption and tags have no local counterpart. */
final class TableMaker {
    private final DynamoDbClient client;

    TableMaker(DynamoDbClient client) {
        this.client = client;
    }

    void create(List<TableSpec> tables) {
        Set<String> there = client.listTablesPaginator().tableNames().stream().collect(Collectors.toSet());
        tables.stream().filter(table -> !there.contains(table.name())).forEach(this::create);
    }

    private void create(TableSpec table) {
        client.createTable(request(table));
        client.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
        table.timeToLive()
                .ifPresent(attribute -> client.updateTimeToLive(request -> request.tableName(table.name())
                        .timeToLiveSpecification(
                                ttl -> ttl.attributeName(attribute).enabled(true))));
    }

    private static CreateTableRequest request(TableSpec table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                        .toList())
                .keySchema(key(table.key()));
        List<Index> global = table.indexes().stream().filter(Index::global).toList();
        List<Index> local =
                table.indexes().stream().filter(index -> !index.global()).toList();
        if (!global.isEmpty())
            request.globalSecondaryIndexes(
                    global.stream().map(TableMaker::global).toList());
        if (!local.isEmpty())
            request.localSecondaryIndexes(local.stream().map(TableMaker::local).toList());
        table.streamView()
                .ifPresent(view -> request.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(view)));
        return request.build();
    }

    private static List<KeySchemaElement> key(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> KeySchemaElement.builder()
                        .attributeName(part.attribute())
                        .keyType(part.type())
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex global(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex local(Index index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Index index) {
        var projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) projection.nonKeyAttributes(index.included());
        return projection.build();
    }
}
