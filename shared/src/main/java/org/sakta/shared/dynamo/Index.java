package org.sakta.shared.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A global secondary index of a {@link Table}, whose key attributes bear its name: {@code byArea} has {@code byAreaPk} and
 * {@code byAreaSk}. An item without both is not in it. What it shows is as things were a moment ago, and no more of an item than the index holds: what must be
 * right is read from the table.
 */
public final class Index {
    private final DynamoDbClient dynamo;
    private final TableName table;
    private final String name;

    Index(DynamoDbClient dynamo, TableName table, String name) {
        this.dynamo = dynamo;
        this.table = table;
        this.name = name;
    }

    /**
     * A place in an index: several items may have one sort key, so the item's own key belongs to it.
     *
     * @param key of the item in its table
     */
    public record Place(String sort, Key key) {}

    /** The item, to be found here under these keys. */
    public Item filed(Item item, String pk, String sk) {
        return item.with(partition(), pk).with(sort(), sk);
    }

    /** Up to {@code limit} items of a partition whose sort key begins so, after a place, oldest or newest first. */
    public IndexPage page(String pk, String skPrefix, boolean ascending, Optional<Place> after, int limit) {
        return Faults.translated(() -> {
            var answer = dynamo.query(query(pk, skPrefix, ascending, limit)
                    .exclusiveStartKey(after.map(place -> start(pk, place)).orElse(null))
                    .build());
            return new IndexPage(
                    answer.items().stream().map(Item::new).toList(),
                    answer.hasLastEvaluatedKey()
                            ? Optional.of(place(new Item(answer.lastEvaluatedKey())))
                            : Optional.empty());
        });
    }

    /** All items of a partition whose sort key is one of a range, both ends among it, in order. */
    public List<Item> range(String pk, String from, String to) {
        return Faults.translated(() -> dynamo
                .queryPaginator(query -> query.tableName(table.value())
                        .indexName(name)
                        .keyConditionExpression(partition() + " = :pk AND " + sort() + " BETWEEN :from AND :to")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":from", AttributeValue.fromS(from),
                                ":to", AttributeValue.fromS(to))))
                .items()
                .stream()
                .map(Item::new)
                .toList());
    }

    private QueryRequest.Builder query(String pk, String skPrefix, boolean ascending, int limit) {
        // an index refuses an empty prefix, which would be any
        String all = skPrefix.isEmpty() ? "" : " AND begins_with(" + sort() + ", :sk)";
        var values = new HashMap<>(Map.of(":pk", AttributeValue.fromS(pk)));
        if (!skPrefix.isEmpty()) values.put(":sk", AttributeValue.fromS(skPrefix));
        return QueryRequest.builder()
                .tableName(table.value())
                .indexName(name)
                .keyConditionExpression(partition() + " = :pk" + all)
                .expressionAttributeValues(values)
                .scanIndexForward(ascending)
                .limit(limit);
    }

    private Map<String, AttributeValue> start(String pk, Place after) {
        return filed(Item.at(after.key()), pk, after.sort()).attributes();
    }

    private Place place(Item last) {
        return new Place(last.string(sort()), last.key());
    }

    private String partition() {
        return name + "Pk";
    }

    private String sort() {
        return name + "Sk";
    }
}
