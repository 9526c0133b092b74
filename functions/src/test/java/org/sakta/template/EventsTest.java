package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.local.streams.EventPattern;
import org.sakta.local.template.StreamSpec;
import org.sakta.local.template.Template;
import org.sakta.scenarios.SampleEvent;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** {@code events/<Function>} holds an event for everything that may call that function, and nothing else. */
class EventsTest {
    private static final Path EVENTS = Path.of("../events");
    private static final SamTemplate TEMPLATE = SamTemplate.load();

    @TestFactory
    Stream<DynamicTest> everyRouteHasAnEvent() {
        return TEMPLATE.routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.routeKey(),
                        () -> assertThat(events(route.function()))
                                .anyMatch(event -> text(event, "routeKey").equals(route.routeKey()))));
    }

    @TestFactory
    Stream<DynamicTest> everyScheduleHasAnEvent() {
        return TEMPLATE.triggers().stream()
                .filter(SamTemplate.Trigger::isSchedule)
                .map(schedule -> DynamicTest.dynamicTest(
                        schedule.name(),
                        () -> assertThat(events(schedule.function())).contains((JsonObject)
                                Json.parse(schedule.input().getBytes(StandardCharsets.UTF_8)))));
    }

    /** One that its filter lets pass. */
    @TestFactory
    Stream<DynamicTest> everyStreamHasAnEvent() {
        return Template.ofRepository().functions().stream()
                .flatMap(function -> function.streams().stream())
                .map(source -> DynamicTest.dynamicTest(
                        source.name(),
                        () -> assertThat(records(source.function()))
                                .isNotEmpty()
                                .allSatisfy(record -> assertThat(
                                                record.path("eventSource").asText())
                                        .isEqualTo("aws:dynamodb"))
                                .anyMatch(record -> isWanted(source, record))));
    }

    private static boolean isWanted(StreamSpec source, JsonNode record) {
        return source.patterns().stream()
                .anyMatch(pattern -> EventPattern.of(pattern).matches(record));
    }

    private static List<JsonNode> records(String function) {
        return SampleEvent.of(function).stream()
                .flatMap(sample ->
                        StreamSupport.stream(sample.json().path("Records").spliterator(), false))
                .toList();
    }

    @Test
    void theSignInTriggerHasAnEventForPeopleAndForMachines() {
        assertThat(events("TokenClaimsFunction"))
                .extracting(event -> text(event, "triggerSource"))
                .contains("TokenGeneration_Authentication", "TokenGeneration_ClientCredentials");
    }

    @TestFactory
    Stream<DynamicTest> everyHttpEventIsOneThatApiGatewayCouldSend() {
        return TEMPLATE.handlers().keySet().stream()
                .flatMap(function -> events(function).stream()
                        .filter(event -> !text(event, "routeKey").isEmpty())
                        .map(event -> DynamicTest.dynamicTest(
                                function + " " + text(event, "routeKey"), () -> isPossible(function, event))));
    }

    private static void isPossible(String function, JsonObject event) {
        assertThat(text(event, "version")).isEqualTo("2.0");
        SamTemplate.Trigger route = TEMPLATE.routes().stream()
                .filter(each -> each.function().equals(function))
                .filter(each -> each.routeKey().equals(text(event, "routeKey")))
                .findFirst()
                .orElseThrow();
        String path = route.properties().at("Path").text();
        for (Map.Entry<String, JsonValue> parameter :
                object(event, "pathParameters").members().entrySet())
            path = path.replace(
                    "{" + parameter.getKey() + "}",
                    parameter.getValue() instanceof JsonString(String text) ? text : "");
        assertThat(text(event, "rawPath")).isEqualTo(path);
        JsonObject context = object(event, "requestContext");
        assertThat(text(context, "routeKey")).isEqualTo(route.routeKey());
        assertThat(object(context, "authorizer").members().isEmpty()).isEqualTo(route.isPublic());
    }

    @Test
    void thereAreNoEventsForNobody() throws IOException {
        try (Stream<Path> folders = Files.list(EVENTS)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(TEMPLATE.handlers().keySet());
        }
    }

    private static List<JsonObject> events(String function) {
        Path folder = EVENTS.resolve(function);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(EventsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(Path file) {
        try {
            return (JsonObject) Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(JsonObject event, String name) {
        return event.members().get(name) instanceof JsonObject object ? object : new JsonObject(Map.of());
    }

    private static String text(JsonObject event, String name) {
        return event.members().get(name) instanceof JsonString(String text) ? text : "";
    }
}
