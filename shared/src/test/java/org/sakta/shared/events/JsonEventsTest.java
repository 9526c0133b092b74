package org.sakta.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sakta.shared.config.Env;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

class JsonEventsTest {
    private sealed interface BedEvent extends Event {
        record Reported(String facility, int free) implements BedEvent {}

        record Counted(String correlationId, long millis, List<Measurement> measurements)
                implements BedEvent, Measured {}
    }

    @Test
    void anEventIsOneLineOfJson() {
        assertThat(line(new BedEvent.Reported("f1", 3)))
                .isEqualTo("{\"at\":\"1970-01-01T00:00:01Z\",\"event\":\"BedEvent.Reported\","
                        + "\"data\":{\"facility\":\"f1\",\"free\":3}}\n");
    }

    @Test
    void aMeasuredEventSaysInTheSameLineWhatItsMetricsAre() {
        JsonObject line = (JsonObject) Json.parse(line(new BedEvent.Counted(
                        "r-1",
                        12,
                        List.of(
                                Measurement.one("Reports", Map.of("Ward", "oxygen", "Status", "2xx")),
                                Measurement.milliseconds("Milliseconds", 12, Map.of("Ward", "oxygen")))))
                .getBytes(UTF_8));
        assertThat(line.members())
                .containsEntry("Ward", new JsonString("oxygen"))
                .containsEntry("Status", new JsonString("2xx"))
                .containsEntry("Reports", new JsonNumber("1"))
                .containsEntry("Milliseconds", new JsonNumber("12"))
                .containsEntry("event", new JsonString("BedEvent.Counted"));
        JsonObject aws = (JsonObject) line.members().get("_aws");
        assertThat(aws.members()).containsEntry("Timestamp", new JsonNumber("1000"));
        assertThat(aws.members().get("CloudWatchMetrics"))
                .isEqualTo(new JsonArray(List.of(
                        directive("Reports", "Count", "Status", "Ward"),
                        directive("Milliseconds", "Milliseconds", "Ward"))));
    }

    @Test
    void oneLineCannotSayTwoThingsOfOneDimension() {
        var torn = new BedEvent.Counted(
                "r-1",
                12,
                List.of(
                        Measurement.one("Reports", Map.of("Ward", "oxygen")),
                        Measurement.one("Others", Map.of("Ward", "general"))));
        assertThatThrownBy(() -> line(torn)).hasMessageContaining("Ward");
    }

    @Test
    void whereTheMetricsGoMustBeSaid() {
        assertThatThrownBy(() -> JsonEvents.of(new Env(Map.of()), InstantSource.system()))
                .hasMessageContaining("METRICS_NAMESPACE");
    }

    private static JsonObject directive(String name, String unit, String... dimensions) {
        return new JsonObject(Map.of(
                "Namespace",
                new JsonString("Sakta/test"),
                "Dimensions",
                new JsonArray(List.of(new JsonArray(
                        List.<org.sakta.shared.json.JsonValue>copyOf(java.util.stream.Stream.of(dimensions)
                                .map(JsonString::new)
                                .toList())))),
                "Metrics",
                new JsonArray(
                        List.of(new JsonObject(Map.of("Name", new JsonString(name), "Unit", new JsonString(unit)))))));
    }

    private static String line(Event event) {
        var out = new ByteArrayOutputStream();
        new JsonEvents(new PrintStream(out, true, UTF_8), InstantSource.fixed(Instant.ofEpochSecond(1)), "Sakta/test")
                .record(event);
        return out.toString(UTF_8);
    }
}
