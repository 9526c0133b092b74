package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.local.functions.Functions;
import org.sakta.local.template.Route;
import org.sakta.local.template.Template;
import org.sakta.notice.TextEvents;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Events;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.events.Measured;
import org.sakta.shared.http.HttpEvent;

/** Every metric that the functions write: CloudWatch can read it, it costs little, and it says of nobody anything. */
@Tag("undisturbed") // it hands events over by itself, and nobody repeats them
class MetricsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Template TEMPLATE = SampleEvents.template(Map.of());

    /** All that a metric may be told apart by. Another value is another metric, and an id would be one for each person. */
    private static final Map<String, Set<String>> DIMENSIONS = Map.of(
            "Route", TEMPLATE.routes().stream().map(Route::key).collect(Collectors.toSet()),
            "Status", Set.of("2xx", "3xx", "4xx", "5xx"),
            "Verdict",
                    Set.of(
                            "valid",
                            "expired",
                            "not-yet-valid",
                            "revoked",
                            "wrong-kind",
                            "wrong-country",
                            "wrong-audience",
                            "forged",
                            "unknown-key",
                            "out-of-date"),
            "Outcome", TextEvents.OUTCOMES,
            "Dependency", Set.of("dynamodb", "kms", "s3", "sns", "audit"));

    private static List<JsonNode> lines = List.of();

    /** Runs every sample event; the functions take their log when they are made, so the log is caught before. */
    @BeforeAll
    static void run() {
        PrintStream out = System.out;
        var log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Functions functions = SampleEvents.functions(TEMPLATE)) {
            for (Route route : TEMPLATE.routes())
                SampleEvents.answer(functions, route.function(), SampleEvents.of(route));
            log().record(new HttpEvent.Unavailable("r-1", "GET /areas", "kms", "java.io.IOException"));
            UnreachableTable.tell(log(), "dynamodb");
            TextEvents.tell(log());
        } finally {
            System.setOut(out);
        }
        lines = log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(MetricsTest::read)
                .filter(line -> line.has("_aws"))
                .toList();
    }

    private static Events log() {
        return JsonEvents.of(new Env(Map.of("METRICS_NAMESPACE", "Sakta/sakta-local")), InstantSource.system());
    }

    @Test
    void everyLineIsAsTheFormatsSchemaSays() throws IOException {
        try (InputStream schema = Objects.requireNonNull(MetricsTest.class.getResourceAsStream("/emf-schema.json"))) {
            Schema emf = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            assertThat(lines)
                    .hasSizeGreaterThanOrEqualTo(TEMPLATE.routes().size())
                    .allSatisfy(line -> assertThat(emf.validate(line.toString(), InputFormat.JSON))
                            .isEmpty());
        }
    }

    /** What a schema cannot say: a directive names members of the line, text for dimensions and numbers for metrics. */
    @Test
    void everyDirectiveNamesMembersOfItsLine() {
        assertThat(lines)
                .allSatisfy(line -> line.at("/_aws/CloudWatchMetrics").forEach(directive -> {
                    assertThat(directive.path("Namespace").asText()).isEqualTo("Sakta/sakta-local");
                    directive
                            .path("Dimensions")
                            .forEach(set -> set.forEach(
                                    name -> assertThat(line.path(name.asText()).isTextual())
                                            .as("%s", line)
                                            .isTrue()));
                    directive
                            .path("Metrics")
                            .forEach(metric -> assertThat(
                                            line.path(metric.path("Name").asText())
                                                    .isNumber())
                                    .as("%s", line)
                                    .isTrue());
                }));
    }

    @Test
    void dimensionsAreFewAndSayNothingOfAnybody() {
        assertThat(lines)
                .allSatisfy(line -> line.at("/_aws/CloudWatchMetrics")
                        .forEach(directive -> directive.path("Dimensions").forEach(set -> {
                            assertThat(set.size()).isBetween(1, 2);
                            set.forEach(name -> assertThat(DIMENSIONS.getOrDefault(name.asText(), Set.of()))
                                    .as("%s of %s", name, line)
                                    .contains(line.path(name.asText()).asText()));
                        })));
    }

    @Test
    void everyEventThatIsMeasuredWasSeenHere() {
        var measured = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.sakta"))
            if (type.isAssignableTo(Measured.class) && !type.isInterface())
                measured.add(type.getName().replaceFirst(".*\\.", "").replace('$', '.'));
        assertThat(lines.stream().map(line -> line.path("event").asText())).containsAll(measured);
        assertThat(measured).contains("HttpEvent.Answered", "HttpEvent.Unavailable", "PassEvent.Verified");
    }

    @Test
    void everyRouteIsCountedWithItsStatusAndItsTime() {
        for (Route route : TEMPLATE.routes())
            assertThat(lines)
                    .as(route.key())
                    .anyMatch(line -> line.path("Route").asText().equals(route.key())
                            && line.path("Requests").asInt() == 1
                            && line.has("Status")
                            && line.has("Milliseconds"));
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
