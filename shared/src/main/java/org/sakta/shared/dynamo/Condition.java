package org.sakta.shared.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold for a write to happen. Attribute names are written {@code #name} in the expression. */
public record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    public Condition {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    public static Condition absent() {
        return new Condition("attribute_not_exists(pk)", Map.of(), Map.of());
    }

    public static Condition present() {
        return new Condition("attribute_exists(pk)", Map.of(), Map.of());
    }

    /** No item, or one whose time has passed. */
    public static Condition absentOrExpired(Instant now) {
        return new Condition(
                "attribute_not_exists(pk) OR #expiresAt <= :now",
                Map.of("#expiresAt", Table.EXPIRES_AT),
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
    }

    /** No item, or one whose number is less. */
    public static Condition absentOrLess(String attribute, long number) {
        return new Condition(
                "attribute_not_exists(pk) OR #attribute < :number",
                Map.of("#attribute", attribute),
                Map.of(":number", AttributeValue.fromN(Long.toString(number))));
    }

    public static Condition equal(String attribute, long number) {
        return equal(attribute, AttributeValue.fromN(Long.toString(number)));
    }

    public static Condition equal(String attribute, String text) {
        return equal(attribute, AttributeValue.fromS(text));
    }

    private static Condition equal(String attribute, AttributeValue value) {
        return new Condition("#attribute = :expected", Map.of("#attribute", attribute), Map.of(":expected", value));
    }
}
