package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.template.TableSpec.Index;
import org.sakta.local.template.TableSpec.KeyPart;

/** Reads a table and its indexes. */
final class TableReader {
    private TableReader() {}

    static TableSpec read(Resource table, String name) {
        Map<String, String> attributes = new LinkedHashMap<>();
        table.property("/AttributeDefinitions")
                .forEach(attribute -> attributes.put(
                        attribute.path("AttributeName").asText(),
                        attribute.path("AttributeType").asText()));
        List<Index> indexes = new ArrayList<>(indexes(table.property("/GlobalSecondaryIndexes"), true));
        indexes.addAll(indexes(table.property("/LocalSecondaryIndexes"), false));
        Optional<String> timeToLive =
                table.property("/TimeToLiveSpecification/Enabled").asBoolean()
                        ? Optional.of(table.text("/TimeToLiveSpecification/AttributeName", ""))
                        : Optional.empty();
        return new TableSpec(
                table.logicalId(),
                name,
                attributes,
                key(table.property("/KeySchema")),
                indexes,
                timeToLive,
                Optional.ofNullable(
                        table.property("/StreamSpecification/StreamViewType").asText(null)));
    }

    private static List<KeyPart> key(JsonNode schema) {
        List<KeyPart> key = new ArrayList<>();
        schema.forEach(part -> key.add(new KeyPart(
                part.path("AttributeName").asText(), part.path("KeyType").asText())));
        return key;
    }

    private static List<Index> indexes(JsonNode definitions, boolean global) {
        List<Index> indexes = new ArrayList<>();
        definitions.forEach(index -> indexes.add(new Index(
                index.path("IndexName").asText(),
                global,
                key(index.path("KeySchema")),
                index.at("/Projection/ProjectionType").asText("ALL"),
                Intrinsics.texts(index.at("/Projection/NonKeyAttributes")))));
        return indexes;
    }
}
