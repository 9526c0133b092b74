package org.sakta.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes of items as DynamoDB charges for them. */
final class Sizes {
    private Sizes() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(Sizes::utf8).sum();
            case L -> 3 + value.l().stream().mapToInt(one -> 1 + of(one)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case BOOL, NUL -> 1;
            case NS, BS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unused type");
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
