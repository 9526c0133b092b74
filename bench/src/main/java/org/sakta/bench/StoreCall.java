package org.sakta.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * One call of an AWS service.
 *
 * @param read read request units that the engine counted
 * @param written write request units that the engine counted
 */
record StoreCall(String operation, SdkRequest request, String tables, double read, double written, boolean failed) {
    /** As AWS charges: a refused write like one that was done, each item of a transaction twice. The engine here forgets both. */
    double writes() {
        return switch (request) {
            case PutItemRequest put -> units(put.item());
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream()
                        .mapToDouble(StoreCall::units)
                        .sum();
            default -> written;
        };
    }

    /** As AWS charges: to find nothing costs as much as to find something small. */
    double reads() {
        return switch (request) {
            case GetItemRequest get -> atLeastOneUnit(get.consistentRead());
            case QueryRequest query -> atLeastOneUnit(query.consistentRead());
            default -> read;
        };
    }

    private double atLeastOneUnit(@Nullable Boolean consistent) {
        return Math.max(read, Boolean.TRUE.equals(consistent) ? 1 : 0.5);
    }

    private static double units(TransactWriteItem item) {
        return 2 * (item.put() == null ? 1 : units(item.put().item()));
    }

    private static double units(Map<String, AttributeValue> item) {
        return Math.ceilDiv(Sizes.of(item), 1024);
    }

    /** {@code PutItem PassTable 1.0 WRU}. */
    @Override
    public String toString() {
        return Stream.of(operation, tables, parts(), cost(), failed ? "refused" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String cost() {
        if (writes() > 0) return String.format(Locale.ROOT, "%.1f WRU", writes());
        return reads() > 0 ? String.format(Locale.ROOT, "%.1f RRU", reads()) : "";
    }

    private String parts() {
        if (!(request instanceof TransactWriteItemsRequest transaction)) return "";
        var kinds = transaction.transactItems().stream()
                .collect(Collectors.groupingBy(StoreCall::kind, Collectors.counting()));
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String kind(TransactWriteItem item) {
        if (item.put() != null) return "put";
        if (item.update() != null) return "update";
        return item.delete() != null ? "delete" : "check";
    }

    static String distinct(List<String> tables) {
        return tables.stream().distinct().sorted().collect(Collectors.joining(" + "));
    }
}
