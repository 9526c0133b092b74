package org.sakta.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Variations of a good body in one place each, made from the schema: some that it allows, some that it does not. */
public final class Variations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNHEARD_OF = "unheardOf";

    /**
     * @param place JSON pointer to what was varied, or to what should be there
     * @param allowed whether the schema allows it
     */
    public record Variation(String what, String place, String body, boolean allowed) {
        @Override
        public String toString() {
            return what + " at " + (place.isEmpty() ? "the root" : place);
        }
    }

    private final Contract contract;
    private final Operation operation;
    private final JsonNode good;
    private final List<Variation> found = new ArrayList<>();

    private Variations(Contract contract, Operation operation, JsonNode good) {
        this.contract = contract;
        this.operation = operation;
        this.good = good;
    }

    public static List<Variation> of(Contract contract, Operation operation, JsonNode good) {
        var variations = new Variations(contract, operation, good);
        variations.visit(Bodies.schema(contract, operation), "");
        return List.copyOf(variations.found);
    }

    private void visit(JsonNode schema, String place) {
        JsonNode value = good.at(place);
        for (JsonNode other : List.of(
                NullNode.instance,
                BooleanNode.TRUE,
                IntNode.valueOf(12),
                TextNode.valueOf("zz"),
                JSON.createArrayNode(),
                JSON.createObjectNode()))
            if (!other.equals(value)) put(other + " instead", place, other, isAllowed(schema, place, other));
        if (value.isObject()) visitObject(schema, (ObjectNode) value, place);
        else if (value.isArray()) visitArray(schema, (ArrayNode) value, place);
        else if (value.isTextual()) visitText(schema, value.asText(), place);
    }

    private void visitObject(JsonNode schema, ObjectNode value, String place) {
        put("a member too many", place + "/" + UNHEARD_OF, IntNode.valueOf(1));
        schema.path("properties").properties().forEach(property -> {
            String at = place + "/" + property.getKey();
            JsonNode type = Bodies.resolved(contract, property.getValue());
            if (value.has(property.getKey())) {
                put("nothing", at, null);
                visit(type, at);
            } else {
                put("a list instead", at, JSON.createArrayNode());
                choices(type, at);
                texts(type, at);
            }
        });
        JsonNode rest = schema.path("additionalProperties");
        if (rest.isObject())
            value.properties().forEach(member -> visit(Bodies.resolved(contract, rest), place + "/" + member.getKey()));
    }

    private void visitArray(JsonNode schema, ArrayNode value, String place) {
        if (schema.has("maxItems")) {
            put("as many as may be", place, copies(value, schema.get("maxItems").asInt()));
            put("one too many", place, copies(value, schema.get("maxItems").asInt() + 1));
        }
        if (!value.isEmpty()) visit(Bodies.resolved(contract, schema.get("items")), place + "/0");
    }

    private static ArrayNode copies(ArrayNode value, int count) {
        ArrayNode many = JSON.createArrayNode();
        for (int i = 0; i < count; i++) many.add(value.isEmpty() ? TextNode.valueOf("x") : value.get(i % value.size()));
        return many;
    }

    private void visitText(JsonNode schema, String value, String place) {
        choices(schema, place);
        texts(schema, place);
        turned(schema, "a space before", place, " " + value);
        turned(schema, "a space behind", place, value + " ");
        turned(schema, "in capitals", place, value.toUpperCase(Locale.ROOT));
        turned(schema, "in small letters", place, value.toLowerCase(Locale.ROOT));
    }

    private void turned(JsonNode schema, String what, String place, String text) {
        JsonNode value = TextNode.valueOf(text);
        put(what, place, value, isAllowed(schema, place, value));
    }

    private void choices(JsonNode schema, String place) {
        schema.path("enum").forEach(choice -> put(choice + " instead", place, choice));
    }

    private void texts(JsonNode schema, String place) {
        if (schema.path("format").asText().equals("date")) {
            put("no such day", place, TextNode.valueOf("2026-02-30"), false);
            put("no day", place, TextNode.valueOf("yesterday"), false);
        }
        if (!schema.has("maxLength")) return;
        int most = schema.get("maxLength").asInt();
        put("as long as may be", place, TextNode.valueOf("я".repeat(most)));
        put("as long as may be, beyond the basic plane", place, TextNode.valueOf("𐐀".repeat(most)));
        put("too long", place, TextNode.valueOf("я".repeat(most + 1)));
        put("too long by spaces", place, TextNode.valueOf("я".repeat(most) + " "));
        put("nothing but a space", place, TextNode.valueOf(" "));
        put("empty", place, TextNode.valueOf(""));
    }

    private void put(String what, String place, @Nullable JsonNode value) {
        String body = with(place, value).toString();
        put(what, place, body, operation.requestViolations(body).isEmpty());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Formats are only remarks to the validator. */
    private boolean isAllowed(JsonNode schema, String place, JsonNode value) {
        boolean day = !schema.path("format").asText().equals("date") || isDay(value.asText());
        return day && operation.requestViolations(with(place, value).toString()).isEmpty();
    }

    private void put(String what, String place, JsonNode value, boolean allowed) {
        put(what, place, with(place, value).toString(), allowed);
    }

    private void put(String what, String place, String body, boolean allowed) {
        found.add(new Variation(what, place, body, allowed));
    }

    /** The good body with another value, or none, in one place. */
    private JsonNode with(String place, @Nullable JsonNode value) {
        if (place.isEmpty()) return Optional.ofNullable(value).orElseThrow();
        JsonNode body = good.deepCopy();
        int slash = place.lastIndexOf('/');
        String last = place.substring(slash + 1);
        switch (body.at(place.substring(0, slash))) {
            case ArrayNode array when value != null -> array.set(Integer.parseInt(last), value);
            case ObjectNode object when value != null -> object.set(last, value);
            case ObjectNode object -> object.remove(last);
            default -> throw new IllegalStateException(place);
        }
        return body;
    }
}
