package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.MalformedJson;

/** HAPI FHIR's validator, which none of us wrote, reads the same bundles by the profile's definitions. */
class FhirProfileTest {
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator BASE = validator(List.of());
    private static final FhirValidator PROFILE = validator(FhirExamples.profile());

    /** LOINC and SNOMED CT are not here: their codes are looked at by the profile's own rules. */
    private static FhirValidator validator(List<String> profile) {
        var own = new PrePopulatedValidationSupport(FHIR);
        for (var definition : profile)
            own.addStructureDefinition(FHIR.newJsonParser().parseResource(StructureDefinition.class, definition));
        var lenient = new UnknownCodeSystemWarningValidationSupport(FHIR);
        lenient.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                own,
                new SnapshotGeneratingValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                lenient);
        return FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    private static List<String> complaints(FhirValidator validator, String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** The example, each resource said to be of its profile. */
    private static String claiming() {
        var bundle = FhirExamples.negative();
        for (var type : List.of("Patient", "Specimen", "Observation", "DiagnosticReport")) {
            var resource = "\"resourceType\": \"" + type + "\"";
            var profile = "https://sakta.org/fhir/StructureDefinition/Sakta" + type;
            bundle = bundle.replace(resource, resource + ", \"meta\": {\"profile\": [\"" + profile + "\"]}");
        }
        return bundle;
    }

    private static boolean isRead(String bundle) {
        try {
            return FhirBundle.read(Json.parse(bundle.getBytes(StandardCharsets.UTF_8)))
                    instanceof Parsed.Valid<FhirBundle>;
        } catch (MalformedJson e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theExampleIsFhirAndOfTheProfile() {
        assertThat(complaints(BASE, FhirExamples.negative())).isEmpty();
        assertThat(complaints(PROFILE, claiming())).isEmpty();
        assertThat(isRead(claiming())).isTrue();
    }

    @Test
    void theDefinitionsAreFhirThemselves() {
        assertThat(FhirExamples.profile())
                .hasSize(4)
                .allSatisfy(
                        definition -> assertThat(complaints(BASE, definition)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "birthDate": "1885-03-21"             | "gender": "female"
            sakta.org/fhir/document               | example.org/number
            94500-6                               | 1234-5
            260415000                             | 12345
            "final"                               | "preliminary"
            "issued": "2026-11-25T16:00:00+06:00" | "effectiveDateTime": "2026-11-25"
            "collectedDateTime": "2026-11-25T10:00:00+06:00" | "method": {"text": "swab"}
            "value": "IK-2026-000417"             | "use": "official"
            """)
    void whatTheProfileRefusesIsRefused(String there, String instead) {
        var broken = claiming().replaceFirst(Pattern.quote(there), instead);
        assertThat(broken).isNotEqualTo(claiming());
        assertThat(complaints(PROFILE, broken)).isNotEmpty();
        assertThat(isRead(broken)).isFalse();
    }

    @Test
    void anAnswerIsFhir() {
        var result = new Result(
                new ResultId("5f0c2b7d9e1a4c38b6d2e4f8"),
                new LaboratoryId("laboratory"),
                2,
                Instant.parse("2026-11-25T10:00:02Z"),
                TestFindings.negative("IK-2026-000417"),
                false);
        var types = List.of("Patient", "Specimen", "Observation", "DiagnosticReport");
        assertThat(complaints(BASE, text(FhirRoutes.answered(types, "201 Created", result))))
                .isEmpty();
    }

    @Test
    void aProblemIsFhirForWhoeverAsks() {
        for (var problem : List.of(
                Problem.of(403, "laboratory.not-registered"),
                Problem.of(503, "maintenance"),
                Problem.invalid(List.of(
                        FieldError.at("/entry/2/resource/code", "laboratory.fhir-unknown-code"),
                        FieldError.at("/entry", "laboratory.fhir-lacks", "Patient"),
                        FieldError.at("", "expected-object"))))) {
            var told = FhirAnswers.problems()
                    .around(request -> Response.problem(problem))
                    .handle(asking());
            assertThat(complaints(BASE, text(told))).as("%s", problem).isEmpty();
        }
    }

    private static Request asking() {
        return new Request(
                "POST /fhir",
                Map.of(),
                Map.of(),
                Map.of("accept", "application/fhir+json"),
                Body.EMPTY,
                Optional.empty(),
                "r-1");
    }

    private static String text(Response response) {
        return switch (response.content()) {
            case Response.Content.Bytes(var body) -> body.text();
            case Response.Content.Rendered rendered -> throw new AssertionError(rendered);
            case Response.Content.Unrendered unrendered -> throw new AssertionError(unrendered);
        };
    }
}
