package org.sakta.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The store calls of a request that was recorded, made again with nothing around them: the same items, reads as they were, writes under new keys
 * and so without their conditions.
 */
final class BareCalls {
    private final DynamoDbClient store;
    private final List<StoreCall> calls;
    private final AtomicLong written = new AtomicLong();

    BareCalls(DynamoDbClient store, List<StoreCall> calls) {
        this.store = store;
        this.calls = calls;
        calls.forEach(this::check);
    }

    boolean make() {
        for (var call : calls) make(call);
        return true;
    }

    private void make(StoreCall call) {
        switch (call.request()) {
            case GetItemRequest get -> store.getItem(get);
            case QueryRequest query -> store.query(query);
            case PutItemRequest put -> store.putItem(elsewhere(put));
            case TransactWriteItemsRequest transaction -> store.transactWriteItems(elsewhere(transaction));
            default -> throw new IllegalStateException(call.operation());
        }
    }

    private void check(StoreCall call) {
        var known = call.request() instanceof GetItemRequest
                || call.request() instanceof QueryRequest
                || call.request() instanceof PutItemRequest
                || call.request() instanceof TransactWriteItemsRequest;
        if (!known || call.failed()) throw new IllegalArgumentException("cannot be made again: " + call);
    }

    private PutItemRequest elsewhere(PutItemRequest put) {
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(elsewhere(put.item()))
                .build();
    }

    private TransactWriteItemsRequest elsewhere(TransactWriteItemsRequest transaction) {
        var items = transaction.transactItems().stream().map(this::elsewhere).toList();
        return TransactWriteItemsRequest.builder().transactItems(items).build();
    }

    private TransactWriteItem elsewhere(TransactWriteItem item) {
        if (item.put() == null) return item;
        return TransactWriteItem.builder()
                .put(put -> put.tableName(item.put().tableName())
                        .item(elsewhere(item.put().item())))
                .build();
    }

    private Map<String, AttributeValue> elsewhere(Map<String, AttributeValue> item) {
        var moved = new HashMap<>(item);
        moved.computeIfPresent("pk", (name, key) -> AttributeValue.fromS(key.s() + "#" + written.incrementAndGet()));
        return moved;
    }
}
