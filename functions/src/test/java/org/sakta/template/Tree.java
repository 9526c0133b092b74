package org.sakta.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of YAML as maps, lists and text; {@code !Sub x} is {@code {Fn::Sub: x}}. What is missing is an empty piece. */
record Tree(@Nullable Object value) {
    static Tree parse(String yaml) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
        return new Tree(plain(new Compose(settings).composeString(yaml).orElseThrow()));
    }

    private static Object plain(Node node) {
        String tag = node.getTag().getValue();
        Object content = content(node);
        if (!tag.startsWith("!")) return content;
        String name = tag.substring(1);
        if (name.equals("GetAtt") && content instanceof String path) content = List.of(path.split("\\.", 2));
        return Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, content);
    }

    private static Object content(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var map = new LinkedHashMap<String, Object>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                    if (map.put(key, plain(tuple.getValueNode())) != null)
                        throw new IllegalStateException(key + " is there twice");
                }
                yield map;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Tree::plain).toList();
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalStateException("unexpected " + node.getNodeType());
        };
    }

    Tree at(String... path) {
        Tree here = this;
        for (String step : path) here = new Tree(here.value instanceof Map<?, ?> map ? map.get(step) : null);
        return here;
    }

    boolean exists() {
        return value != null;
    }

    boolean is(String text) {
        return text.equals(value);
    }

    boolean isTrue() {
        return is("true");
    }

    /** The text; empty where there is none. */
    String text() {
        return value instanceof String text ? text : "";
    }

    int number() {
        return Integer.parseInt(text());
    }

    Map<String, Tree> members() {
        var members = new LinkedHashMap<String, Tree>();
        if (value instanceof Map<?, ?> map) map.forEach((name, member) -> members.put((String) name, new Tree(member)));
        return members;
    }

    /** The elements of a list; of a single value, that one; of nothing, none. */
    List<Tree> elements() {
        if (value instanceof List<?> list)
            return list.stream().map(element -> new Tree(element)).toList();
        return value == null ? List.of() : List.of(this);
    }

    List<String> texts() {
        return elements().stream().map(Tree::text).toList();
    }

    /** Logical ids that this piece refers to by Ref, GetAtt or Sub. */
    TreeSet<String> references() {
        var found = new TreeSet<String>();
        if (value instanceof Map<?, ?> map) {
            if (map.get("Ref") instanceof String id) found.add(id);
            if (map.get("Fn::GetAtt") instanceof List<?> path) found.add((String) path.getFirst());
            if (map.get("Fn::Sub") instanceof String text)
                java.util.regex.Pattern.compile("\\$\\{([A-Za-z0-9]+)(\\.[^}]+)?}")
                        .matcher(text)
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            members().values().forEach(member -> found.addAll(member.references()));
        } else if (value instanceof List<?>) elements().forEach(element -> found.addAll(element.references()));
        return found;
    }

    /** Each loop of this map written out, one copy of its body for each name. */
    Tree withoutLoops() {
        var all = new LinkedHashMap<String, Object>();
        members().forEach((name, member) -> {
            if (name.startsWith("Fn::ForEach::")) member.loop().forEach(all::put);
            else all.put(name, Objects.requireNonNull(member.value));
        });
        return new Tree(all);
    }

    private Map<String, Object> loop() {
        List<Tree> parts = elements();
        var bodies = new LinkedHashMap<String, Object>();
        for (String name : parts.get(1).texts())
            parts.get(2)
                    .members()
                    .forEach((key, body) -> bodies.put(
                            key.replace("${" + parts.get(0).text() + "}", name),
                            substituted(body.value, parts.get(0).text(), name)));
        return bodies;
    }

    private static Object substituted(@Nullable Object value, String variable, String name) {
        return switch (value) {
            case Map<?, ?> map when map.size() == 1 && variable.equals(map.get("Ref")) -> name;
            case Map<?, ?> map
            when map.size() == 1 && map.get("Fn::Sub") instanceof String text && isOnly(text, variable) ->
                text.replace("${" + variable + "}", name);
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, member) -> copy.put((String) key, substituted(member, variable, name)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<>();
                list.forEach(element -> copy.add(substituted(element, variable, name)));
                yield copy;
            }
            case String text -> text.replace("${" + variable + "}", name);
            case null, default -> throw new IllegalStateException("unexpected " + value);
        };
    }

    private static boolean isOnly(String text, String variable) {
        return !text.replace("${" + variable + "}", "").contains("${");
    }
}
