package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.contract.Operation;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;

/** One event as its trigger would send it. */
public record SampleEvent(Path file) {
    private static final Path EVENTS = Path.of("../events");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A sample says its days once and for all, so that they are past when it runs; and its code is one that nobody here has signed. */
    private static final Set<String> OF_THE_DAY = Set.of(
            "date-out-of-range",
            "record-lacks-phone",
            "too-old",
            "too-long-ago",
            "no-poster",
            "no-neutral-poster",
            "no-pass");

    public static List<SampleEvent> all() {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SampleEvent::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<SampleEvent> of(String function) {
        return all().stream()
                .filter(sample -> sample.function().equals(function))
                .toList();
    }

    private String function() {
        return file.getParent().getFileName().toString();
    }

    /** Fails unless the function takes it for what it is, and answers as the contract says. */
    public void isUnderstoodBy(Functions functions) throws IOException {
        JsonNode event = json();
        JsonNode answer = answer(functions);
        if (event.has("routeKey")) fitsTheContract(event.get("routeKey").asText(), answer);
        else assertThat(answer.path("statusCode").isMissingNode()).isTrue();
        assertThat(answer.path("batchItemFailures")).isEmpty();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode answer(Functions functions) throws IOException {
        return switch (functions.invoke(function(), Files.readAllBytes(file), PATIENCE)) {
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

    @Override
    public String toString() {
        return EVENTS.relativize(file).toString();
    }
}
