package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Writes out {@code Fn::ForEach::Name: [Variable, [values], {template}]}, as the transform AWS::LanguageExtensions does. */
final class LoopExpansion {
    private LoopExpansion() {}

    static ObjectNode expand(JsonNode object) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            if (!field.getKey().startsWith("Fn::ForEach::")) expanded.set(field.getKey(), field.getValue());
            else loop(field.getValue()).properties().forEach(made -> expanded.set(made.getKey(), made.getValue()));
        });
        return expanded;
    }

    private static ObjectNode loop(JsonNode loop) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        String variable = loop.path(0).asText();
        loop.path(1).forEach(value -> made.setAll(expand(replace(loop.path(2), variable, value.asText()))));
        return made;
    }

    private static JsonNode replace(JsonNode node, String variable, String value) {
        if (node.isTextual())
            return TextNode.valueOf(node.textValue()
                    .replace("${" + variable + "}", value)
                    .replace("&{" + variable + "}", value.replaceAll("[^A-Za-z0-9]", "")));
        if (node instanceof ArrayNode array) {
            ArrayNode replaced = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> replaced.add(replace(item, variable, value)));
            return replaced;
        }
        if (!(node instanceof ObjectNode object)) return node;
        if (object.size() == 1 && object.path("Ref").asText().equals(variable)) return TextNode.valueOf(value);
        ObjectNode replaced = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field -> replaced.set(
                        replace(TextNode.valueOf(field.getKey()), variable, value)
                                .textValue(),
                        replace(field.getValue(), variable, value)));
        return replaced;
    }
}
