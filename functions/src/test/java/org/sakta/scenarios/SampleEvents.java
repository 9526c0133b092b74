package org.sakta.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.template.Route;
import org.sakta.local.template.Template;

/** The events in {@code events/}, and functions under other parameters that they can be sent to. */
final class SampleEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleEvents() {}

    /** The shared platform's template with other parameters. */
    static Template template(Map<String, String> parameters) {
        return Platform.shared().template().withParameters(parameters);
    }

    /** The template's functions, before the engines of the shared platform. */
    static Functions functions(Template template) {
        Platform system = Platform.shared();
        return PlatformOptions.inThisJvm()
                .start(
                        template.functions(),
                        new LambdaEnvironment(system.engines().endpoints()),
                        Throwable::printStackTrace);
    }

    /** A request of this route. */
    static ObjectNode of(Route route) {
        return of(route.function())
                .filter(event -> event.path("routeKey").asText().equals(route.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + route.key()));
    }

    static Stream<ObjectNode> of(String function) {
        try (Stream<Path> files = Files.list(Path.of("../events").resolve(function))) {
            List<ObjectNode> events = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SampleEvents::read)
                    .toList();
            return events.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode with(ObjectNode event, String header, String value) {
        ObjectNode copy = event.deepCopy();
        copy.withObject("/headers").put(header, value);
        return copy;
    }

    static JsonNode answer(Functions functions, String function, JsonNode event) {
        try {
            return switch (functions.invoke(function, JSON.writeValueAsBytes(event), Duration.ofSeconds(40))) {
                case Invocation.Answered(String json) -> JSON.readTree(json.isEmpty() ? "{}" : json);
                case Invocation.Failed(String why) -> throw new AssertionError(function + ": " + why);
                case Invocation.Abandoned() -> throw new AssertionError(function + " did not answer");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
