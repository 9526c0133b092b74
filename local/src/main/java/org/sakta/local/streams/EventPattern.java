package org.sakta.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.sakta.local.failure.LocalFailure;

/**
 * A filter as event sources have them: objects of member names, down to lists of what a value may be: itself, {@code prefix},
 * {@code suffix}, {@code anything-but} or {@code exists}. Anything else is refused, and {@code numeric} with it: DynamoDB's numbers are texts, which
 * it does not compare.
 */
public final class EventPattern {
    private final JsonNode pattern;

    private EventPattern(JsonNode pattern) {
        this.pattern = pattern;
    }

    /** @throws LocalFailure for what is not understood */
    public static EventPattern of(JsonNode pattern) {
        check(pattern);
        return new EventPattern(pattern);
    }

    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static void check(JsonNode pattern) {
        if (!pattern.isObject() || pattern.isEmpty()) throw failure(pattern);
        for (JsonNode member : pattern) {
            if (!member.isArray()) check(member);
            else if (member.isEmpty()) throw failure(pattern);
            else member.forEach(EventPattern::checkRule);
        }
    }

    private static void checkRule(JsonNode rule) {
        if (rule.isValueNode()) return;
        Map.Entry<String, JsonNode> only = only(rule);
        boolean understood = switch (only.getKey()) {
            case "prefix", "suffix" -> only.getValue().isTextual();
            case "exists" -> only.getValue().isBoolean();
            case "anything-but" -> each(only.getValue()).stream().allMatch(JsonNode::isValueNode);
            default -> false;
        };
        if (!understood) throw failure(rule);
    }

    private static Map.Entry<String, JsonNode> only(JsonNode rule) {
        if (!rule.isObject() || rule.size() != 1) throw failure(rule);
        return rule.properties().iterator().next();
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream().allMatch(member -> {
            JsonNode value = event.path(member.getKey());
            return member.getValue().isArray()
                    ? each(member.getValue()).stream().anyMatch(rule -> fits(rule, value))
                    : matches(member.getValue(), value);
        });
    }

    private static boolean fits(JsonNode rule, JsonNode value) {
        if (rule.isValueNode()) return rule.equals(value);
        Map.Entry<String, JsonNode> only = only(rule);
        JsonNode wanted = only.getValue();
        return switch (only.getKey()) {
            case "prefix" -> value.isTextual() && value.textValue().startsWith(wanted.textValue());
            case "suffix" -> value.isTextual() && value.textValue().endsWith(wanted.textValue());
            // it looks at values alone: an object is none
            case "exists" -> wanted.booleanValue() == value.isValueNode();
            case "anything-but" -> value.isValueNode() && !each(wanted).contains(value);
            default -> throw failure(rule);
        };
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }

    private static LocalFailure failure(JsonNode part) {
        return new LocalFailure("FilterCriteria: the local platform does not understand " + part);
    }
}
