package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.sakta.local.failure.LocalFailure;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a CloudFormation YAML into a JSON tree: {@code !Ref x} becomes {@code {"Ref": "x"}}, other short tags {@code Fn::…}. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;

    YamlTree(String file) {
        this.file = file;
    }

    JsonNode read(String yaml) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings)
                    .composeString(yaml)
                    .map(this::tree)
                    .orElseThrow(() -> new LocalFailure(file + " is empty"));
        } catch (MarkedYamlEngineException e) {
            throw new LocalFailure(place(e) + ": " + oneLine(e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new LocalFailure(file + ": " + oneLine(String.valueOf(e.getMessage())), e);
        }
    }

    private JsonNode tree(Node node) {
        JsonNode value = switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> array(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new LocalFailure(file + ": anchors are not read: " + node.getTag());
        };
        return intrinsic(node.getTag().getValue(), value);
    }

    private ObjectNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple pair : mapping.getValue()) {
            String name = ((ScalarNode) pair.getKeyNode()).getValue();
            if (object.has(name)) throw new LocalFailure(place(pair.getKeyNode()) + ": " + name + " is there twice");
            object.set(name, tree(pair.getValueNode()));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(tree(item)));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return JSON.nullNode();
        if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(text));
        if (tag.equals(Tag.INT) && text.matches("-?\\d{1,18}")) return JSON.numberNode(Long.parseLong(text));
        return JSON.textNode(text);
    }

    private static JsonNode intrinsic(String tag, JsonNode value) {
        if (!tag.startsWith("!")) return value;
        String name = tag.substring(1);
        if (name.equals("Ref") || name.equals("Condition"))
            return JSON.objectNode().set(name, value);
        if (name.equals("GetAtt") && value.isTextual()) return JSON.objectNode().set("Fn::GetAtt", parts(value));
        return JSON.objectNode().set("Fn::" + name, value);
    }

    private static ArrayNode parts(JsonNode dotted) {
        ArrayNode parts = JSON.arrayNode();
        Stream.of(dotted.textValue().split("\\.", 2)).forEach(parts::add);
        return parts;
    }

    private String place(MarkedYamlEngineException e) {
        return e.getProblemMark().map(this::place).orElse(file);
    }

    private String place(Node node) {
        return node.getStartMark().map(this::place).orElse(file);
    }

    private String place(Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").trim();
    }

    static Stream<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return object.properties().stream();
    }
}
