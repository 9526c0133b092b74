package org.sakta.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sakta.local.permissions.Sessions;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Listens to every AWS client of this JVM (the SDK finds it on the class path), and writes down what one piece of work calls. */
public final class StoreCalls implements ExecutionInterceptor {
    private static final AtomicReference<@Nullable List<StoreCall>> RECORDING = new AtomicReference<>();
    private static volatile @Nullable Thread worker;

    /**
     * The calls that the work makes, in order. Nothing else may ask the functions meanwhile; functions that follow the streams
     * are not counted, for they run when they like, unless the work is one's own.
     */
    static List<StoreCall> of(Callable<?> work) throws Exception {
        List<StoreCall> calls = Collections.synchronizedList(new ArrayList<>());
        worker = Thread.currentThread();
        RECORDING.set(calls);
        try {
            work.call();
        } finally {
            RECORDING.set(null);
        }
        return List.copyOf(calls);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return RECORDING.get() == null ? context.request() : asking(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        record(attributes, context.request(), consumed(context.response()), false);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        record(attributes, context.request(), List.of(), true);
    }

    private static void record(
            ExecutionAttributes attributes, SdkRequest request, List<ConsumedCapacity> consumed, boolean failed) {
        var calls = RECORDING.get();
        if (calls == null || request instanceof DynamoDbStreamsRequest || followsStream(attributes)) return;
        var units = consumed.stream()
                .mapToDouble(one -> Objects.requireNonNullElse(one.capacityUnits(), 0.0))
                .sum();
        boolean reads = request instanceof GetItemRequest || request instanceof QueryRequest;
        calls.add(new StoreCall(
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
                request,
                StoreCall.distinct(
                        consumed.stream().map(ConsumedCapacity::tableName).toList()),
                reads ? units : 0,
                reads ? 0 : units,
                failed));
    }

    private static boolean followsStream(ExecutionAttributes attributes) {
        return Thread.currentThread() != worker
                && Sessions.caller(attributes)
                        .filter(function -> !function.streams().isEmpty())
                        .isPresent();
    }

    private static SdkRequest asking(SdkRequest request) {
        var total = ReturnConsumedCapacity.TOTAL;
        return switch (request) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(total).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(total).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(total).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(total).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(total).build();
            case TransactWriteItemsRequest transaction ->
                transaction.toBuilder().returnConsumedCapacity(total).build();
            default -> request;
        };
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> one(get.consumedCapacity());
            case QueryResponse query -> one(query.consumedCapacity());
            case PutItemResponse put -> one(put.consumedCapacity());
            case UpdateItemResponse update -> one(update.consumedCapacity());
            case DeleteItemResponse delete -> one(delete.consumedCapacity());
            case TransactWriteItemsResponse transaction -> transaction.consumedCapacity();
            default -> List.of();
        };
    }

    private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity consumed) {
        return consumed == null ? List.of() : List.of(consumed);
    }
}
