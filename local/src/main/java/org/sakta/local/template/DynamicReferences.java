package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sakta.local.failure.LocalFailure;

/** Puts values where {@code {{resolve:secretsmanager:…}}} stands, as CloudFormation does once all else is resolved. */
final class DynamicReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:([^:}]+):([^}]+)}}");

    private DynamicReferences() {}

    static JsonNode resolved(JsonNode node) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(resolved(text.textValue()));
            case ArrayNode array -> {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> items.add(resolved(item)));
                yield items;
            }
            case ObjectNode object -> {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> fields.set(field.getKey(), resolved(field.getValue())));
                yield fields;
            }
            default -> node;
        };
    }

    private static String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
    }

    private static String value(String service, String reference) {
        if (!service.equals("secretsmanager"))
            throw new LocalFailure("the local platform does not know the dynamic reference resolve:" + service);
        return LocalValues.secret(reference);
    }
}
