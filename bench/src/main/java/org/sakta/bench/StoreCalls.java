package org.sakta.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
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

    /** The calls that the work makes, in order. Nothing else may run meanwhile. */
    static List<StoreCall> of(Callable<?> work) throws Exception {
        List<StoreCall> calls = Collections.synchronizedList(new ArrayList<>());
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
        record(attributes, context.request(), capacity(context.response()), false);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        record(attributes, context.request(), Optional.empty(), true);
    }

    private static void record(
            ExecutionAttributes attributes, SdkRequest request, Optional<StoreCall.Capacity> capacity, boolean failed) {
        var calls = RECORDING.get();
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (calls != null) calls.add(new StoreCall(String.valueOf(operation), request, capacity, failed));
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

    private static Optional<StoreCall.Capacity> capacity(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> one(get.consumedCapacity(), false);
            case QueryResponse query -> one(query.consumedCapacity(), false);
            case PutItemResponse put -> one(put.consumedCapacity(), true);
            case UpdateItemResponse update -> one(update.consumedCapacity(), true);
            case DeleteItemResponse delete -> one(delete.consumedCapacity(), true);
            case TransactWriteItemsResponse transaction ->
                Optional.of(StoreCall.capacity(transaction.consumedCapacity(), true));
            default -> Optional.empty();
        };
    }

    private static Optional<StoreCall.Capacity> one(@Nullable ConsumedCapacity consumed, boolean writes) {
        return Optional.ofNullable(consumed).map(some -> StoreCall.capacity(List.of(some), writes));
    }
}
