package org.sakta.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * One call of an AWS service, with the capacity that the engine says it consumed.
 *
 * @param capacity empty where the call is no DynamoDB call, or failed (a condition that did not hold)
 */
record StoreCall(String operation, SdkRequest request, Optional<Capacity> capacity, boolean failed) {
    record Capacity(String tables, double reads, double writes) {}

    static Capacity capacity(List<ConsumedCapacity> consumed, boolean writes) {
        var tables =
                consumed.stream().map(ConsumedCapacity::tableName).distinct().toList();
        var units = consumed.stream()
                .mapToDouble(one -> one.capacityUnits() == null ? 0 : one.capacityUnits())
                .sum();
        return new Capacity(String.join(" + ", tables), writes ? 0 : units, writes ? units : 0);
    }

    /** {@code PutItem PassTable, 1 WRU}. */
    @Override
    public String toString() {
        var outcome = failed ? " (refused)" : "";
        return operation + capacity.map(StoreCall::shown).orElse("") + outcome;
    }

    private static String shown(Capacity capacity) {
        return " %s %s"
                .formatted(
                        capacity.tables(),
                        capacity.writes() > 0 ? units(capacity.writes(), "WRU") : units(capacity.reads(), "RRU"));
    }

    private static String units(double amount, String name) {
        return String.format(Locale.ROOT, "%.1f %s", amount, name);
    }
}
