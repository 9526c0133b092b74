package org.sakta.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils a good body in one or a few places, or altogether. */
public final class Hostile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e308",
            "99999999999999999999",
            "3.14159",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0000-01-01\"",
            "\"-999999999-01-01\"",
            "\"2026-11-21T25:00:00Z\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"＋７７０１１２３４５６７\"",
            "\"١٢٣٤٥٦٧٨٩٠١٢\"",
            "\"' OR 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"${jndi:ldap://x}\"",
            "\"../../etc/passwd\"",
            "\"%00%0a\"",
            "\"KG\"",
            "\"{0}{1}\"",
            "[[[[[[[[1]]]]]]]]",
            "{\"a\":{\"b\":{}}}",
            "\"Ж́\"",
            "\"🧪🧪🧪\"",
            "\"a\\r\\nSet-Cookie: x\"");

    private Hostile() {}

    /** A body made of {@code good} by at most three changes, most often still JSON. */
    public static String of(JsonNode good, RandomGenerator random) {
        JsonNode root = good.deepCopy();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) spoil(root, random);
        return text(root.toString(), random);
    }

    private static String text(String json, RandomGenerator random) {
        return switch (random.nextInt(40)) {
            case 0 -> json.substring(0, random.nextInt(json.length()));
            case 1 -> json + json;
            case 2 -> VALUES.get(random.nextInt(VALUES.size()));
            case 3 -> json.replaceFirst("\\{", "{\"a\":1,\"a\":2,");
            case 4 -> "[".repeat(200) + json;
            case 5 -> {
                char[] chars = json.toCharArray();
                chars[random.nextInt(chars.length)] = (char) random.nextInt(1, 0xD7FF);
                yield new String(chars);
            }
            default -> json;
        };
    }

    private static void spoil(JsonNode root, RandomGenerator random) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> spoil(object, random);
            case ArrayNode array -> spoil(array, random);
            default -> throw new IllegalStateException();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) containers.add(node);
        node.forEach(child -> collect(child, containers));
    }

    private static void spoil(ObjectNode object, RandomGenerator random) {
        List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set("x" + random.nextInt(5), value(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, new TextNode("я".repeat(random.nextInt(1, 3000))));
            case 2 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
            default -> object.set(name, value(random));
        }
    }

    private static void spoil(ArrayNode array, RandomGenerator random) {
        if (array.isEmpty() || random.nextBoolean()) array.add(value(random));
        else array.set(random.nextInt(array.size()), value(random));
        if (random.nextInt(10) == 0) for (int i = 0; i < 300; i++) array.add(i);
    }

    private static JsonNode value(RandomGenerator random) {
        try {
            return JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
