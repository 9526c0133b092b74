package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Operation;
import org.sakta.local.Platform;
import org.sakta.local.functions.Invocation;

/** Every sample event in {@code events/<Function>} is one that its function understands today. */
@Tag("undisturbed") // it hands events over by itself, and nobody repeats them
class EventsRunTest {
    private static final Path EVENTS = Path.of("../events");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A sample says its days once and for all, so that they are past when it runs. */
    private static final Set<String> OF_THE_DAY = Set.of("date-out-of-range", "record-lacks-phone");

    @TestFactory
    Stream<DynamicTest> everyEventIsUnderstood() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(EVENTS.relativize(file).toString(), () -> isUnderstood(file)))
                    .toList()
                    .stream();
        }
    }

    private static void isUnderstood(Path file) throws IOException {
        JsonNode event = JSON.readTree(file.toFile());
        JsonNode answer = run(file.getParent().getFileName().toString(), event);
        if (event.has("routeKey")) fitsTheContract(event.get("routeKey").asText(), answer);
        else assertThat(answer.path("statusCode").isMissingNode()).isTrue();
    }

    private static JsonNode run(String function, JsonNode event) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(event);
        return switch (Platform.shared().functions().invoke(function, bytes, Duration.ofSeconds(30))) {
            case Invocation.Answered(String json) -> JSON.readTree(json.isEmpty() ? "{}" : json);
            case Invocation.Failed(String why) -> throw new AssertionError(why);
            case Invocation.Abandoned() -> throw new AssertionError("no answer");
        };
    }

    private static void fitsTheContract(String route, JsonNode answer) throws IOException {
        Operation operation = World.CONTRACT.operations().stream()
                .filter(each -> each.routeKey().equals(route))
                .findFirst()
                .orElseThrow();
        int status = answer.get("statusCode").asInt();
        assertThat(status).as("%s", answer).isLessThan(500).isNotIn(400, 401, 403, 405, 413, 415, 428);
        Optional<String> type =
                Optional.ofNullable(answer.path("headers").path("content-type").asText(null));
        assertThat(operation.answerViolations(status, type, body(answer))).isEmpty();
        if (status == 422) assertThat(codes(answer)).isSubsetOf(OF_THE_DAY).isNotEmpty();
    }

    private static Set<String> codes(JsonNode answer) throws IOException {
        var codes = new HashSet<String>();
        JSON.readTree(body(answer))
                .path("errors")
                .forEach(error -> codes.add(error.get("code").asText()));
        return codes;
    }

    private static String body(JsonNode answer) {
        String body = answer.path("body").asText("");
        return answer.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1)
                : body;
    }
}
