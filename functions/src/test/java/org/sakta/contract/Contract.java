package org.sakta.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** docs/openapi.yaml, as something that requests and answers are held against. */
public final class Contract {
    private static final String ID = "https://sakta.org/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, document.toString())));
    }

    public static Contract load() {
        try {
            return new Contract(new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("../docs/openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey()))
                        operations.add(new Operation(this, method.getKey(), path.getKey(), method.getValue()));
                }));
        return List.copyOf(operations);
    }

    /** The operation that a request reaches: a literal path wins over a variable one. */
    public Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> Pattern.matches(
                        operation.path().replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."), path))
                .min((a, b) -> Long.compare(a.variables(), b.variables()));
    }

    /** What the body breaks of the schema at a pointer into the document, as lines. */
    List<String> violations(String pointer, String json) {
        return compiled
                .computeIfAbsent(pointer, at -> schemas.getSchema(SchemaLocation.of(ID + "#" + at)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Follows references to where the thing itself stands. */
    String resolve(String pointer) {
        JsonNode node = document.at(pointer);
        return node.has("$ref") ? resolve(node.get("$ref").asText().substring(1)) : pointer;
    }
}
