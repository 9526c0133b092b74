package org.sakta.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * One call of an AWS service.
 *
 * @param reads read request units that the engine counted
 * @param written write request units that the engine counted
 */
record StoreCall(String operation, SdkRequest request, String tables, double reads, double written, boolean failed) {
    /** The engine on this machine forgets part of what a transaction costs: two units for each kilobyte begun of each item. */
    double writes() {
        if (!(request instanceof TransactWriteItemsRequest transaction)) return written;
        return transaction.transactItems().stream()
                .mapToDouble(StoreCall::units)
                .sum();
    }

    private static double units(TransactWriteItem item) {
        var size = item.put() == null ? 1 : Sizes.of(item.put().item());
        return 2 * Math.ceilDiv(size, 1024);
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
        return reads > 0 ? String.format(Locale.ROOT, "%.1f RRU", reads) : "";
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
