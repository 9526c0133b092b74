package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Operation;
import org.sakta.local.functions.Functions;
import org.sakta.local.template.Template;

/** Maintenance, on every route of the template: nothing can be changed, everything can be read, and checkpoints go on. */
@Tag("undisturbed") // it hands events over by itself, and nobody repeats them
class MaintenanceTest {
    /** Asked by POST because a code must not stand in an address; they write nothing. */
    private static final Set<String> QUESTIONS = Set.of("POST /verifications", "POST /neutral-checks");

    private static final Template TEMPLATE = SampleEvents.template(Map.of("MaintenanceUntil", "2096-11-05T12:30:00Z"));
    private static final Functions FUNCTIONS = SampleEvents.functions(TEMPLATE);

    @AfterAll
    static void close() {
        FUNCTIONS.close();
    }

    @TestFactory
    Stream<DynamicTest> changesAreRefusedAndReadingGoesOn() {
        return TEMPLATE.routes().stream()
                .map(route -> DynamicTest.dynamicTest(route.key(), () -> {
                    JsonNode answer = SampleEvents.answer(FUNCTIONS, route.function(), SampleEvents.of(route));
                    boolean reads = route.method().equals("GET") || QUESTIONS.contains(route.key());
                    if (reads)
                        assertThat(answer.path("statusCode").asInt())
                                .as("%s", answer)
                                .isLessThan(500);
                    else isRefused(route.key(), answer);
                }));
    }

    private static void isRefused(String route, JsonNode answer) throws Exception {
        assertThat(answer.path("statusCode").asInt()).as("%s", answer).isEqualTo(503);
        assertThat(answer.at("/headers/retry-after").asText()).isEqualTo("Mon, 05 Nov 2096 12:30:00 GMT");
        String body = answer.path("body").asText();
        assertThat(new ObjectMapper().readTree(body).path("type").asText())
                .isEqualTo("https://sakta.org/problems/maintenance");
        Operation operation = World.CONTRACT.operations().stream()
                .filter(each -> each.routeKey().equals(route))
                .findFirst()
                .orElseThrow();
        assertThat(operation.answerViolations(
                        503, Optional.of(answer.at("/headers/content-type").asText()), body))
                .isEmpty();
    }

    @Test
    void thereIsNothingAmongTheQuestionsThatIsNoRoute() {
        assertThat(TEMPLATE.routes()).extracting(route -> route.key()).containsAll(QUESTIONS);
    }

    @TestFactory
    Stream<DynamicTest> schedulesGoOn() {
        return SampleEvents.of("KeyRotationFunction")
                .map(event -> DynamicTest.dynamicTest(
                        event.toString(),
                        () -> assertThat(SampleEvents.answer(FUNCTIONS, "KeyRotationFunction", event))
                                .isEmpty()));
    }
}
