package org.sakta.shared.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.testing.Engine;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class IndexTest {
    private static final String NAME = "index-test-" + UUID.randomUUID();
    private static final Table TABLE = created();

    private final Index byArea = TABLE.index("byArea");

    @Test
    void whatIsFiledIsFoundInOrder() {
        for (String name : List.of("c", "a", "b"))
            TABLE.put(
                    byArea.filed(Item.at(new Key("venue " + name, "V")).with("name", name), "area 1", "open#" + name));
        TABLE.put(byArea.filed(Item.at(new Key("venue d", "V")).with("name", "d"), "area 1", "closed#d"));
        TABLE.put(Item.at(new Key("venue e", "V")).with("name", "e"));
        assertThat(names(byArea.page("area 1", "open#", true, Optional.empty(), 10)))
                .containsExactly("a", "b", "c");
        assertThat(names(byArea.page("area 1", "open#", false, Optional.empty(), 10)))
                .containsExactly("c", "b", "a");
        assertThat(names(byArea.page("area 1", "", true, Optional.empty(), 10))).hasSize(4);
        assertThat(names(byArea.page("area 9", "", true, Optional.empty(), 10))).isEmpty();
    }

    @Test
    void itemsWithOneSortKeyAreAllSeenPageByPage() {
        for (int i = 0; i < 7; i++)
            TABLE.put(byArea.filed(Item.at(new Key("twin " + i, "V")).with("name", "n" + i), "area 2", "open"));
        var seen = new ArrayList<String>();
        Optional<Index.Place> after = Optional.empty();
        do {
            IndexPage page = byArea.page("area 2", "open", true, after, 2);
            seen.addAll(names(page));
            after = page.last();
        } while (after.isPresent());
        assertThat(seen).containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4", "n5", "n6");
    }

    @Test
    void whatIsFiledElsewhereIsNoLongerFoundWhereItWas() {
        Item item = Item.at(new Key("moving", "V")).with("name", "m");
        TABLE.put(byArea.filed(item, "area 3", "x"));
        TABLE.put(byArea.filed(item, "area 4", "x"));
        assertThat(names(byArea.page("area 3", "", true, Optional.empty(), 10))).isEmpty();
        assertThat(names(byArea.page("area 4", "", true, Optional.empty(), 10))).containsExactly("m");
    }

    private static List<String> names(IndexPage page) {
        return page.items().stream().map(item -> item.string("name")).toList();
    }

    private static Table created() {
        Engine.dynamo()
                .createTable(create -> create.tableName(NAME)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(Stream.of("pk", "sk", "byAreaPk", "byAreaSk")
                                .map(name -> AttributeDefinition.builder()
                                        .attributeName(name)
                                        .attributeType(ScalarAttributeType.S)
                                        .build())
                                .toList())
                        .keySchema(keys("pk", "sk"))
                        .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                                .indexName("byArea")
                                .keySchema(keys("byAreaPk", "byAreaSk"))
                                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                                .build()));
        var unused = Engine.dynamo().waiter().waitUntilTableExists(wait -> wait.tableName(NAME));
        return new Table(Engine.dynamo(), new TableName(NAME));
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
