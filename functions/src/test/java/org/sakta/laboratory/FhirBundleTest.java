package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.laboratory.FhirBundle.Status;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.shared.json.MalformedJson;

class FhirBundleTest {
    private static final String EXAMPLE = FhirExamples.negative();

    private static JsonValue json(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            throw new AssertionError(e);
        }
    }

    private static FhirBundle valid(String text) {
        return switch (FhirBundle.read(json(text))) {
            case Parsed.Valid<FhirBundle>(var bundle) -> bundle;
            case Parsed.Invalid<FhirBundle>(var errors) -> throw new AssertionError(errors);
        };
    }

    private static List<FieldError> errors(String text) {
        return switch (FhirBundle.read(json(text))) {
            case Parsed.Valid<FhirBundle> valid -> List.of();
            case Parsed.Invalid<FhirBundle>(var errors) -> errors;
        };
    }

    @Test
    void theExampleOfTheDocumentationIsAResult() {
        var bundle = valid(EXAMPLE);
        assertThat(bundle.status()).isEqualTo(Status.FINAL);
        assertThat(bundle.finding()).isEqualTo(json("""
                        {"sampleId":"IK-2026-000417","document":{"country":"KG","type":"pin","number":"12103188500417"},
                         "birthDate":"1885-03-21","method":"pcr","outcome":"negative",
                         "sampledAt":"2026-11-25T04:00:00Z","reportedAt":"2026-11-25T10:00:00Z"}"""));
    }

    @ParameterizedTest
    @CsvSource({"94500-6, pcr", "94309-2, pcr", "94558-4, antigen", "97097-0, antigen"})
    void methodsAreLoincs(String code, String method) {
        assertThat(valid(EXAMPLE.replace("94500-6", code)).finding().members())
                .containsEntry("method", new JsonString(method));
    }

    @ParameterizedTest
    @CsvSource({
        "260373001, positive",
        "10828004, positive",
        "260415000, negative",
        "260385009, negative",
        "419984006, inconclusive"
    })
    void outcomesAreSnomeds(String code, String outcome) {
        assertThat(valid(EXAMPLE.replace("260415000", code)).finding().members())
                .containsEntry("outcome", new JsonString(outcome));
    }

    @ParameterizedTest
    @CsvSource({"final, FINAL", "corrected, CORRECTED", "amended, CORRECTED", "entered-in-error, WITHDRAWN"})
    void aReportIsFinalOrPutsRightOrTakesBack(String status, Status expected) {
        assertThat(valid(EXAMPLE.replace("\"final\"", "\"" + status + "\"")).status())
                .isEqualTo(expected);
    }

    /** What is replaced in the example, and what is wrong with it then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "transaction"              | "batch"                         | /type                                         | fhir-expected
            "Bundle"                   | "Patient"                       | /resourceType                                 | fhir-expected
            "resourceType": "Specimen" | "resourceType": "Practitioner"  | /entry/1/resource/resourceType                | fhir-not-of-the-profile
            "resourceType": "Specimen" | "resourceType": "Patient"       | /entry/1/resource/resourceType                | fhir-one-of-each
            "resourceType": "Specimen" | "resourceType": "Patient"       | /entry                                        | fhir-lacks
            "url": "Observation"       | "url": "Observation/1"          | /entry/2/request/url                          | fhir-expected
            "url": "Observation"       | "url": "Observation", "ifNoneExist": "a=b" | /entry/2/request/ifNoneExist       | fhir-unconditional
            "fullUrl": "urn:uuid:0a6c  | "fullUrl": "https://example.org/0a6c       | /entry/0/fullUrl                   | fhir-not-local
            "birthDate"                | "born"                          | /entry/0/resource/birthDate                   | required
            sakta.org/fhir/document    | example.org/number              | /entry/0/resource/identifier                  | fhir-no-document
            T10:00:00+06:00            | T10:00:00                       | /entry/1/resource/collection/collectedDateTime| fhir-instant
            T10:00:00+06:00            | T10:00+06:00                    | /entry/1/resource/collection/collectedDateTime| fhir-instant
            "fullUrl": "urn:uuid:1b7d8e2f-6c3a-4d4b-8e9f-8a7b6c5d4e32" | "fullUrl": "urn:uuid:0a6c7d1e-5b2f-4c3a-9d8e-7f6a5b4c3d21" | /entry/1/fullUrl | fhir-one-of-each
            "specimen": [              | "specimen": [{"reference": "urn:uuid:0"}, | /entry/3/resource/specimen/0/reference | fhir-no-such-entry
            "issued"                   | "modifierExtension": [], "issued" | /entry/3/resource/modifierExtension         | fhir-modified
            260415000                  | 1                               | /entry/2/resource/valueCodeableConcept        | fhir-unknown-code
            http://snomed.info/sct     | http://example.org              | /entry/2/resource/valueCodeableConcept        | fhir-unknown-code
            """)
    void whatIsNotOfTheProfileIsNamed(String there, String instead, String pointer, String code) {
        assertThat(EXAMPLE).contains(there);
        assertThat(errors(EXAMPLE.replaceFirst(Pattern.quote(there), instead))).anySatisfy(error -> {
            assertThat(error.where()).isEqualTo(pointer);
            assertThat(error.code()).endsWith(code);
        });
    }

    @Test
    void aReferenceStaysInTheBundle() {
        var elsewhere = EXAMPLE.replace(
                "\"reference\": \"urn:uuid:2c8e9f3a-7d4b-4e5c-9fa0-9b8c7d6e5f43\"", "\"reference\": \"Observation/1\"");
        assertThat(errors(elsewhere))
                .singleElement()
                .satisfies(error -> assertThat(error.where()).isEqualTo("/entry/3/resource/result/0/reference"));
    }

    @Test
    void aStatusIsTheObservationsToo() {
        assertThat(errors(EXAMPLE.replaceFirst("\"final\"", "\"corrected\"")))
                .singleElement()
                .satisfies(error -> assertThat(error.code()).endsWith("fhir-status-differs"));
    }

    @Test
    void whatTheFormFindsWrongIsWhereTheBundleHasIt() {
        var bundle = valid(EXAMPLE);
        for (var member : List.of("/sampleId", "/document/number", "/document/type", "/birthDate", "/method"))
            assertThat(bundle.placed(FieldError.at(member, "required")).where())
                    .as(member)
                    .startsWith("/entry/");
    }

    @Property(tries = 2000)
    void howeverABundleIsBrokenItIsReadOrRefused(@ForAll Random random) {
        assertThat(FhirBundle.read(broken(json(EXAMPLE), random))).isNotNull();
    }

    @FuzzTest
    void whateverIsSentIsReadOrRefused(byte[] bytes) {
        try {
            assertThat(FhirBundle.read(Json.parse(bytes))).isNotNull();
        } catch (MalformedJson refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static JsonValue broken(JsonValue value, Random random) {
        if (random.nextInt(40) == 0) return other(random);
        if (value instanceof JsonObject(var members)) {
            var changed = new LinkedHashMap<String, JsonValue>();
            members.forEach((name, member) -> {
                if (random.nextInt(40) > 0) changed.put(name, broken(member, random));
            });
            return new JsonObject(changed);
        }
        if (value instanceof JsonArray(var elements)) {
            var changed = new ArrayList<JsonValue>();
            for (var element : elements) {
                if (random.nextInt(20) > 0) changed.add(broken(element, random));
                if (random.nextInt(20) == 0) changed.add(element);
            }
            return new JsonArray(changed);
        }
        return value;
    }

    private static JsonValue other(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> JsonNull.NULL;
            case 1 -> new JsonNumber("-1e9");
            case 2 -> new JsonString("\u0000 ' \"");
            case 3 -> new JsonArray(List.of(JsonNull.NULL));
            default -> new JsonObject(Map.of());
        };
    }
}
