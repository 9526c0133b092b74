package org.sakta.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One DynamoDB table.
 *
 * @param attributes name → S, N or B
 * @param timeToLive the attribute whose instant ends an item
 * @param streamView {@code NEW_IMAGE} and the like, where the table has a stream
 */
public record TableSpec(
        String logicalId,
        String name,
        Map<String, String> attributes,
        List<KeyPart> key,
        List<Index> indexes,
        Optional<String> timeToLive,
        Optional<String> streamView) {
    public TableSpec {
        attributes = Map.copyOf(attributes);
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
    }

    /** @param type {@code HASH} or {@code RANGE} */
    public record KeyPart(String attribute, String type) {}

    /**
     * A secondary index.
     *
     * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
     */
    public record Index(String name, boolean global, List<KeyPart> key, String projection, List<String> included) {
        public Index {
            key = List.copyOf(key);
            included = List.copyOf(included);
        }
    }
}
