package org.sakta.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** template.yaml as the tests of it read it: nothing resolved, loops written out. */
public final class SamTemplate {

    private final Tree root;
    private final Map<String, Tree> resources;

    private SamTemplate(Tree root) {
        this.root = root;
        this.resources = root.at("Resources").withoutLoops().members();
    }

    public static SamTemplate load() {
        return parse(text());
    }

    static SamTemplate parse(String yaml) {
        return new SamTemplate(Tree.parse(yaml));
    }

    static String text() {
        return text("template.yaml");
    }

    /** A file beside template.yaml. */
    static String text(String file) {
        try {
            return Files.readString(Path.of("..").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A trigger of a function. */
    public record Trigger(String function, String name, String type, Tree properties) {
        public boolean isPublic() {
            return properties.at("Auth", "Authorizer").is("NONE");
        }

        public String routeKey() {
            return properties.at("Method").text() + " " + properties.at("Path").text();
        }

        public boolean isRoute() {
            return type.equals("HttpApi");
        }

        public boolean isSchedule() {
            return type.startsWith("Schedule");
        }

        public boolean isStream() {
            return type.equals("DynamoDB");
        }

        public String input() {
            return properties.at("Input").text();
        }
    }

    Tree at(String... path) {
        return root.at(path);
    }

    Tree resource(String logicalId) {
        return Objects.requireNonNullElse(resources.get(logicalId), new Tree(null));
    }

    Map<String, Tree> resources(String type) {
        var some = new LinkedHashMap<String, Tree>();
        resources.forEach((id, resource) -> {
            if (resource.at("Type").is(type)) some.put(id, resource);
        });
        return some;
    }

    /** Properties of every function, its own before those that all share. */
    Map<String, Tree> functions() {
        var functions = new LinkedHashMap<String, Tree>();
        resources("AWS::Serverless::Function").forEach((id, function) -> {
            var properties = new LinkedHashMap<String, Object>();
            at("Globals", "Function").members().forEach((name, shared) -> properties.put(name, shared.value()));
            function.at("Properties").members().forEach((name, own) -> properties.put(name, own.value()));
            functions.put(id, new Tree(properties));
        });
        return functions;
    }

    /** Handler class of each function. */
    public Map<String, String> handlers() {
        var handlers = new LinkedHashMap<String, String>();
        functions()
                .forEach((id, function) ->
                        handlers.put(id, function.at("Handler").text()));
        return handlers;
    }

    public List<Trigger> triggers() {
        return functions().entrySet().stream()
                .flatMap(function -> function.getValue().at("Events").members().entrySet().stream()
                        .map(event -> new Trigger(
                                function.getKey(),
                                event.getKey(),
                                event.getValue().at("Type").text(),
                                event.getValue().at("Properties"))))
                .toList();
    }

    public List<Trigger> routes() {
        return triggers().stream().filter(Trigger::isRoute).toList();
    }
}
