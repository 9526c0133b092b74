package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Operation;
import org.sakta.contract.Variations;
import org.sakta.contract.Variations.Variation;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.testing.ApiCall.Answer;

/**
 * The forms are the contract's: what its schemas do not allow is refused at its place, and what they allow is never refused
 * for its shape. Made from every example of every body, varied in one place after another.
 */
@Tag("matrix")
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Codes that say that the shape is wrong, whatever the values mean. */
    private static final Set<String> OF_SHAPE = Set.of("unknown", "required", "too-long", "too-many");

    /** Members that are needed, or out of place, because of another one. */
    private static final Set<String> OF_OTHERS = Set.of("/relation", "/reason", "/contact", "/number");

    /** Texts that are needed in the languages of the area that a body names. */
    private static final Map<String, Pattern> LOCAL_TEXTS = Map.of(
            "/programmes", Pattern.compile("/(name|announcement)/[a-z]{2}"),
            "/venues", Pattern.compile("/names/[a-z]{2}"),
            "/venues/{venueId}", Pattern.compile("/names/[a-z]{2}"));

    private static final Pattern NONE = Pattern.compile("(?!)");

    @TestFactory
    Stream<DynamicTest> formsAndContractSayTheSame() {
        return World.CONTRACT.operations().stream()
                .filter(Operation::takesBody)
                .flatMap(operation -> operation.requestExamples().entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                operation + " " + example.getKey(), () -> sayTheSame(operation, example.getValue()))));
    }

    private static void sayTheSame(Operation operation, JsonNode example) {
        Setting setting = setting(operation, example);
        var differences = new ArrayList<String>();
        for (Variation variation : Variations.of(World.CONTRACT, operation, setting.good())) {
            Answer answer = setting.caller()
                    .call(operation.method(), operation.pathWith(setting.ids()), Optional.of(variation.body()));
            difference(operation, variation, answer).ifPresent(differences::add);
        }
        assertThat(differences).isEmpty();
    }

    private static Optional<String> difference(Operation operation, Variation variation, Answer answer) {
        List<Complaint> complaints = complaints(answer);
        if (variation.allowed() && Set.of(400, 413, 415).contains(answer.status()))
            return Optional.of(variation + " is allowed and refused: " + answer.status());
        if (variation.allowed())
            return complaints.stream()
                    .filter(complaint -> complaint.isOfShape() && !isBeyondTheSchema(operation, complaint))
                    .findFirst()
                    .map(complaint -> variation + " is allowed and refused: " + complaint);
        boolean named = complaints.stream().anyMatch(complaint -> complaint.at(variation.place()));
        return answer.status() == 422 && named
                ? Optional.empty()
                : Optional.of(variation + " is not allowed, and the answer is " + answer.status() + " " + complaints);
    }

    /** What an answer to a form must be, the form says, which is data; what rules may say, the reader of the policy files; what a resource, the FHIR profile; what language a text is needed in, the area. */
    private static boolean isBeyondTheSchema(Operation operation, Complaint complaint) {
        return complaint.pointer().startsWith("/answers/")
                || complaint.pointer().startsWith("/declaration/answers/")
                || complaint.pointer().startsWith("/ruleSet/")
                || operation.path().equals("/fhir") && complaint.pointer().startsWith("/entry")
                || LOCAL_TEXTS
                        .getOrDefault(operation.path(), NONE)
                        .matcher(complaint.pointer())
                        .matches();
    }

    private record Complaint(String pointer, String code) {
        boolean isOfShape() {
            return OF_SHAPE.contains(code) || code.startsWith("expected-");
        }

        /** A rule over several members names one of them, which need not be the one that was varied. */
        boolean at(String place) {
            return pointer.equals(place)
                    || pointer.startsWith(place + "/")
                    || OF_OTHERS.contains(pointer)
                    || Set.of("one-key", "one-handle", "phone-from-sign-in").contains(code);
        }
    }

    private static List<Complaint> complaints(Answer answer) {
        var complaints = new ArrayList<Complaint>();
        if (answer.status() < 400) return complaints;
        if (((JsonObject) answer.json()).members().get("errors") instanceof JsonArray(var errors))
            errors.forEach(error -> complaints.add(new Complaint(text(error, "pointer"), text(error, "code"))));
        return complaints;
    }

    private static String text(org.sakta.shared.json.JsonValue error, String name) {
        return ((JsonObject) error).members().get(name) instanceof JsonString(String text) ? text : "?";
    }

    /** Somebody who may call, the ids of the path, and a good body to vary. */
    private record Setting(Direct caller, Map<String, String> ids, JsonNode good) {}

    private static Setting setting(Operation operation, JsonNode example) {
        Map<String, String> ids = new HashMap<>(Belongings.PUBLIC);
        ids.putAll(Belongings.UNKNOWN);
        return switch (operation.routeKey()) {
            case "POST /people" -> new Setting(registrar(example), ids, example);
            case "PUT /people/{personId}" -> {
                ids.put("personId", "me");
                yield new Setting(registered(example), ids, example);
            }
            case "POST /programmes" -> new Setting(staff("ministry-registrar"), ids, fromToday(example));
            case "PUT /programmes/{programmeId}/roster" -> {
                ids.put("programmeId", pilot());
                yield new Setting(staff("agency-coordinator"), ids, example);
            }
            case "POST /test-results", "PUT /test-results/{resultId}" ->
                new Setting(staff("laboratory"), ids, ofYesterday(example));
            default -> new Setting(somebody(operation), ids, example);
        };
    }

    private static Direct registrar(JsonNode example) {
        return example.get("for").asText().equals("assisted") ? staff("clerk") : citizen();
    }

    private static Direct registered(JsonNode example) {
        Direct citizen = citizen();
        citizen.post(
                "/people", ((ObjectNode) example.deepCopy()).put("for", "self").toString());
        return citizen.with("if-match", "\"1\"");
    }

    private static String pilot() {
        JsonNode example =
                World.CONTRACT.operation("POST", "/programmes").orElseThrow().requestExamples().values().stream()
                        .findFirst()
                        .orElseThrow();
        Answer opened = staff("ministry-registrar")
                .post("/programmes", fromToday(example).toString());
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened.at("programmeId");
    }

    private static JsonNode ofYesterday(JsonNode example) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return ((ObjectNode) example.deepCopy())
                .put("sampledAt", yesterday.toString())
                .put("reportedAt", yesterday.toString());
    }

    private static JsonNode fromToday(JsonNode example) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return ((ObjectNode) example.deepCopy())
                .put("startsOn", today.toString())
                .put("endsOn", today.plusDays(29).toString());
    }

    private static Direct somebody(Operation operation) {
        return operation.roles().contains("citizen")
                ? citizen()
                : staff(operation.roles().getFirst());
    }

    private static Direct citizen() {
        return Direct.shared(Direct.citizen(World.phone()));
    }

    private static Direct staff(String role) {
        return Direct.shared(Direct.staff(role, "48"));
    }
}
