package org.sakta.shared.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One table of the product: text keys {@code pk} and {@code sk}. Reads are strongly consistent.
 *
 * <p>Every method throws {@link org.sakta.shared.http.DependencyUnavailable} when DynamoDB does not do its work.
 */
public final class Table {
    static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbClient dynamo;
    private final TableName name;

    public Table(DynamoDbClient dynamo, TableName name) {
        this.dynamo = dynamo;
        this.name = name;
    }

    public Optional<Item> get(Key key) {
        return get(key, true);
    }

    /** For half the price, and perhaps as things were a moment ago. */
    public Optional<Item> glimpse(Key key) {
        return get(key, false);
    }

    private Optional<Item> get(Key key, boolean consistent) {
        return Faults.translated(() -> {
            var answer = dynamo.getItem(
                    get -> get.tableName(name.value()).key(key.attributes()).consistentRead(consistent));
            return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
        });
    }

    public void put(Item item) {
        Faults.translated(
                () -> dynamo.putItem(put -> put.tableName(name.value()).item(item.attributes())));
    }

    public Put put(Item item, Condition condition) {
        return Faults.translated(() -> {
            try {
                dynamo.putItem(put -> put.tableName(name.value())
                        .item(item.attributes())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values()))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return new Put.Stored();
            } catch (ConditionalCheckFailedException failed) {
                return failed.hasItem() ? new Put.Standing(new Item(failed.item())) : new Put.Missing();
            }
        });
    }

    public void delete(Key key) {
        Faults.translated(
                () -> dynamo.deleteItem(delete -> delete.tableName(name.value()).key(key.attributes())));
    }

    /** @return whether the condition held and the item is gone */
    public boolean delete(Key key, Condition condition) {
        return Faults.translated(() -> {
            try {
                dynamo.deleteItem(delete -> delete.tableName(name.value())
                        .key(key.attributes())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values())));
                return true;
            } catch (ConditionalCheckFailedException failed) {
                return false;
            }
        });
    }

    /** Adds to a number of an item that may not exist yet, and sets when it expires. @return the number now */
    public long add(Key key, String attribute, long amount, Instant expiresAt) {
        var answer = Faults.translated(() -> dynamo.updateItem(update -> update.tableName(name.value())
                .key(key.attributes())
                .updateExpression("ADD #attribute :amount SET #expiresAt = :expiresAt")
                .expressionAttributeNames(Map.of("#attribute", attribute, "#expiresAt", EXPIRES_AT))
                .expressionAttributeValues(Map.of(
                        ":amount", AttributeValue.fromN(Long.toString(amount)),
                        ":expiresAt", AttributeValue.fromN(Long.toString(expiresAt.getEpochSecond()))))
                .returnValues(ReturnValue.UPDATED_NEW)));
        return new Item(answer.attributes()).number(attribute);
    }

    /** All items of a partition whose sort key begins so, in order. Pages are fetched as the stream is read. */
    public Stream<Item> query(String pk, String skPrefix) {
        return Stream.iterate(
                        Optional.of(page(pk, skPrefix, true, Optional.empty(), OptionalInt.empty())),
                        Optional::isPresent,
                        page -> page.get()
                                .lastSortKey()
                                .map(last -> page(pk, skPrefix, true, Optional.of(last), OptionalInt.empty())))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    /** Up to {@code limit} items of a partition whose sort key begins so, after a sort key, oldest or newest first. */
    public Page page(String pk, String skPrefix, boolean ascending, Optional<String> after, int limit) {
        return page(pk, skPrefix, ascending, after, OptionalInt.of(limit));
    }

    private Page page(String pk, String skPrefix, boolean ascending, Optional<String> after, OptionalInt limit) {
        return Faults.translated(() -> {
            var answer = dynamo.query(query -> query.tableName(name.value())
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                    .expressionAttributeValues(
                            Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(skPrefix)))
                    .consistentRead(true)
                    .scanIndexForward(ascending)
                    .limit(limit.isPresent() ? Integer.valueOf(limit.getAsInt()) : null)
                    .exclusiveStartKey(
                            after.map(sk -> new Key(pk, sk).attributes()).orElse(null)));
            return new Page(
                    answer.items().stream().map(Item::new).toList(),
                    answer.hasLastEvaluatedKey()
                            ? Optional.of(new Item(answer.lastEvaluatedKey()).string("sk"))
                            : Optional.empty());
        });
    }

    /** Up to {@code limit} items of the whole table after a place, each partition's together, perhaps as they were a moment ago. */
    public ScanPage scan(Optional<Key> after, int limit) {
        return Faults.translated(() -> {
            var answer = dynamo.scan(scan -> scan.tableName(name.value())
                    .limit(limit)
                    .exclusiveStartKey(after.map(Key::attributes).orElse(null)));
            return new ScanPage(
                    answer.items().stream().map(Item::new).toList(),
                    answer.hasLastEvaluatedKey()
                            ? Optional.of(new Item(answer.lastEvaluatedKey()).key())
                            : Optional.empty());
        });
    }

    /** An index of this table: {@code byArea} has the key attributes {@code byAreaPk} and {@code byAreaSk}. */
    public Index index(String index) {
        return new Index(dynamo, name, index);
    }

    public Write putting(Item item) {
        return new Write(TransactWriteItem.builder()
                .put(put -> put.tableName(name.value()).item(item.attributes()))
                .build());
    }

    public Write putting(Item item, Condition condition) {
        return new Write(TransactWriteItem.builder()
                .put(put -> put.tableName(name.value())
                        .item(item.attributes())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values())))
                .build());
    }

    /** Adds to numbers of an item, which is there from then on if it was not; the item's end is the first that was set. */
    public Write adding(Key key, Map<String, Long> amounts, Instant expiresAt) {
        var names = new HashMap<String, String>(Map.of("#" + EXPIRES_AT, EXPIRES_AT));
        var values = new HashMap<String, AttributeValue>(
                Map.of(":end", AttributeValue.fromN(Long.toString(expiresAt.getEpochSecond()))));
        amounts.forEach((name, amount) -> {
            names.put("#" + name, name);
            values.put(":" + name, AttributeValue.fromN(Long.toString(amount)));
        });
        var added = amounts.keySet().stream()
                .sorted()
                .map(name -> "#%s :%s".formatted(name, name))
                .collect(Collectors.joining(", "));
        return new Write(TransactWriteItem.builder()
                .update(update -> update.tableName(name.value())
                        .key(key.attributes())
                        .updateExpression("ADD " + added + " SET #expiresAt = if_not_exists(#expiresAt, :end)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build());
    }

    public Write deleting(Key key) {
        return new Write(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(name.value()).key(key.attributes()))
                .build());
    }

    public Write deleting(Key key, Condition condition) {
        return new Write(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(name.value())
                        .key(key.attributes())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values())))
                .build());
    }

    public Write checking(Key key, Condition condition) {
        return new Write(TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(name.value())
                        .key(key.attributes())
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(orNull(condition.names()))
                        .expressionAttributeValues(orNull(condition.values())))
                .build());
    }

    /** DynamoDB refuses empty maps. */
    private static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
        return map.isEmpty() ? null : new HashMap<>(map);
    }
}
