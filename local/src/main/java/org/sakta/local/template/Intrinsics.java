package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.sakta.local.failure.LocalFailure;

/** Resolves Ref, Fn::GetAtt, Fn::Sub and their kin; {@code AWS::NoValue} takes its property away. */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final JsonNode template;
    private final JsonNode resources;
    private final LocalValues local;

    Intrinsics(JsonNode template, JsonNode resources, LocalValues local) {
        this.template = template;
        this.resources = resources;
        this.local = local;
    }

    JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ArrayNode array -> items(array);
            case ObjectNode object
            when object.size() == 1 && isIntrinsic(name(object)) ->
                call(name(object), object.elements().next());
            case ObjectNode object -> fields(object);
            default -> node;
        };
    }

    boolean holds(String condition) {
        JsonNode definition = template.path("Conditions").path(condition);
        if (definition.isMissingNode()) throw new LocalFailure("template: no condition is named " + condition);
        return truth(definition);
    }

    private static String name(ObjectNode object) {
        return object.fieldNames().next();
    }

    private static boolean isIntrinsic(String name) {
        return name.equals("Ref") || (name.startsWith("Fn::") && !name.startsWith("Fn::ForEach"));
    }

    private ArrayNode items(ArrayNode array) {
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> add(resolved, resolve(item)));
        return resolved;
    }

    private static void add(ArrayNode items, JsonNode item) {
        if (!item.isMissingNode()) items.add(item);
    }

    private ObjectNode fields(ObjectNode object) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            JsonNode value = resolve(field.getValue());
            if (!value.isMissingNode()) resolved.set(field.getKey(), value);
        });
        return resolved;
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> ref(text(resolve(argument)));
            case "Fn::GetAtt" ->
                attribute(
                        text(resolve(argument).path(0)), text(resolve(argument).path(1)));
            case "Fn::Sub" -> sub(argument);
            case "Fn::Join" -> join(resolve(argument));
            case "Fn::Select" -> select(resolve(argument));
            case "Fn::Split" -> split(resolve(argument));
            case "Fn::If" -> resolve(argument.path(holds(argument.path(0).asText()) ? 1 : 2));
            case "Fn::FindInMap" -> find(resolve(argument));
            case "Fn::Base64" -> resolve(argument);
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
                BooleanNode.valueOf(truth(JsonNodeFactory.instance.objectNode().set(function, argument)));
            default -> throw new LocalFailure("template: the local platform does not know " + function);
        };
    }

    private JsonNode ref(String name) {
        if (name.equals("AWS::NoValue")) return MissingNode.getInstance();
        if (name.startsWith("AWS::")) return TextNode.valueOf(local.pseudo(name));
        JsonNode parameter = template.path("Parameters").path(name);
        if (!parameter.isMissingNode()) return parameter(name, parameter);
        int dot = name.indexOf('.');
        if (dot > 0) return attribute(name.substring(0, dot), name.substring(dot + 1));
        JsonNode resource = resource(name);
        return TextNode.valueOf(local.ref(name, resource.path("Type").asText(), properties(resource)));
    }

    private JsonNode parameter(String name, JsonNode parameter) {
        String value =
                local.parameters().getOrDefault(name, parameter.path("Default").asText(null));
        if (value == null) throw new LocalFailure("template: parameter " + name + " has no default and no local value");
        if (!parameter.path("Type").asText().equals("CommaDelimitedList")) return TextNode.valueOf(value);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Pattern.compile(",").splitAsStream(value).map(String::trim).forEach(items::add);
        return items;
    }

    private JsonNode attribute(String name, String attribute) {
        JsonNode resource = resource(name);
        if (resource.path("Type").asText().equals("AWS::SSM::Parameter") && attribute.equals("Value"))
            return resolve(resource.path("Properties").path("Value"));
        return TextNode.valueOf(local.attribute(name, resource.path("Type").asText(), properties(resource), attribute));
    }

    private JsonNode resource(String name) {
        JsonNode resource = resources.path(name);
        if (resource.isMissingNode()) throw new LocalFailure("template: nothing is named " + name);
        return resource;
    }

    /** Only names are needed of a resource that another one refers to. */
    private ObjectNode properties(JsonNode resource) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("TableName", "BucketName", "AliasName", "TopicName", "Name")) {
            JsonNode value = resource.path("Properties").path(name);
            if (!value.isMissingNode()) names.set(name, resolve(value));
        }
        return names;
    }

    private JsonNode sub(JsonNode argument) {
        String text =
                argument.isTextual() ? argument.textValue() : argument.path(0).asText();
        JsonNode variables = argument.path(1);
        return TextNode.valueOf(PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? substitute(match.group(2).trim(), variables)
                                : "${" + match.group(2) + "}")));
    }

    private String substitute(String name, JsonNode variables) {
        JsonNode own = variables.path(name);
        return text(own.isMissingNode() ? ref(name) : resolve(own));
    }

    private static JsonNode join(JsonNode argument) {
        List<String> parts = texts(argument.path(1));
        return TextNode.valueOf(String.join(argument.path(0).asText(), parts));
    }

    private static JsonNode select(JsonNode argument) {
        return argument.path(1).path(argument.path(0).asInt());
    }

    private static JsonNode split(JsonNode argument) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        Pattern.compile(Pattern.quote(argument.path(0).asText()))
                .splitAsStream(argument.path(1).asText())
                .forEach(parts::add);
        return parts;
    }

    private JsonNode find(JsonNode argument) {
        JsonNode found = template.path("Mappings")
                .path(text(argument.path(0)))
                .path(text(argument.path(1)))
                .path(text(argument.path(2)));
        return found.isMissingNode() ? argument.path(3).path("DefaultValue") : resolve(found);
    }

    private boolean truth(JsonNode condition) {
        Map.Entry<String, JsonNode> call = condition.properties().iterator().next();
        JsonNode argument = call.getValue();
        return switch (call.getKey()) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" -> text(resolve(argument.path(0))).equals(text(resolve(argument.path(1))));
            case "Fn::Not" -> !truth(argument.path(0));
            case "Fn::And" ->
                StreamSupport.stream(argument.spliterator(), false).allMatch(this::truth);
            case "Fn::Or" -> StreamSupport.stream(argument.spliterator(), false).anyMatch(this::truth);
            default -> throw new LocalFailure("template: " + call.getKey() + " is no condition");
        };
    }

    static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(text(item)));
        return List.copyOf(texts);
    }
}
