package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.FhirActors.DETECTED;
import static org.sakta.scenarios.FhirActors.NOT_DETECTED;
import static org.sakta.scenarios.FhirActors.bundle;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** A laboratory reports as FHIR, and it is a result like any other. */
class FhirTest {
    private final Api laboratory = LaboratoryActors.laboratory();
    private final Api citizen = World.citizen(World.phone());
    private final String pin = LaboratoryActors.pin();
    private final String sample = LaboratoryActors.sample();

    @Test
    void aPositiveReportMakesRed() {
        LaboratoryActors.register(citizen, pin);
        Answer answer = send(bundle(sample, pin, DETECTED)).expecting(200);
        assertThat(answer.text("/type")).isEqualTo("transaction-response");
        assertThat(answer.text("/entry/3/response/status")).isEqualTo("201 Created");
        assertThat(answer.header("content-type")).contains("application/fhir+json");
        assertThat(colour()).isEqualTo("red");
    }

    @Test
    void itIsTheResultThatTheOtherRoutesKnow() {
        String id = id(send(bundle(sample, pin, NOT_DETECTED)).expecting(200));
        Answer result = laboratory.get("/test-results/" + id).expecting(200);
        assertThat(result.text("/result/sampleId")).isEqualTo(sample);
        assertThat(result.text("/result/method")).isEqualTo("pcr");
        assertThat(result.text("/result/outcome")).isEqualTo("negative");
    }

    @Test
    void theSameAgainIsOneResult() {
        String body = bundle(sample, pin, NOT_DETECTED);
        String id = id(send(body).expecting(200));
        Answer again = send(body).expecting(200);
        assertThat(again.text("/entry/3/response/status")).isEqualTo("200 OK");
        assertThat(id(again)).isEqualTo(id);
        assertThat(again.text("/entry/3/response/etag")).isEqualTo("W/\"1\"");
    }

    @Test
    void aFinalReportThatSaysOtherwiseTakesACorrection() {
        LaboratoryActors.register(citizen, pin);
        send(bundle(sample, pin, DETECTED)).expecting(200);
        assertThat(send(bundle(sample, pin, NOT_DETECTED)).expecting(409).text("/type"))
                .endsWith("/reported-otherwise");
        Answer corrected = send(corrected(bundle(sample, pin, NOT_DETECTED))).expecting(200);
        assertThat(corrected.text("/entry/3/response/etag")).isEqualTo("W/\"2\"");
        assertThat(colour()).isEqualTo("green");
    }

    @Test
    void aCorrectionThatIsSentAgainLateBringsNothingBack() {
        LaboratoryActors.register(citizen, pin);
        send(bundle(sample, pin, NOT_DETECTED)).expecting(200);
        String late = corrected(bundle(sample, pin, DETECTED));
        send(late).expecting(200);
        send(late).expecting(200);
        send(late.replace("\"corrected\"", "\"entered-in-error\"")).expecting(200);
        assertThat(colour()).isEqualTo("blue");
        assertThat(send(late).expecting(409).text("/type")).endsWith("/fhir-superseded");
        assertThat(colour()).isEqualTo("blue");
    }

    @Test
    void aCorrectionOfWhatNeverCameIsTheFirstReport() {
        LaboratoryActors.register(citizen, pin);
        send(corrected(bundle(sample, pin, DETECTED))).expecting(200);
        assertThat(colour()).isEqualTo("red");
    }

    @Test
    void whatWasEnteredInErrorIsTakenBack() {
        LaboratoryActors.register(citizen, pin);
        send(bundle(sample, pin, DETECTED)).expecting(200);
        String error = bundle(sample, pin, DETECTED).replace("\"final\"", "\"entered-in-error\"");
        send(error).expecting(200);
        send(error).expecting(200);
        assertThat(colour()).isEqualTo("blue");
        send(error.replace(sample, LaboratoryActors.sample())).expecting(404);
    }

    @Test
    void whoRegistersLaterFindsTheResult() {
        send(bundle(sample, pin, DETECTED)).expecting(200);
        LaboratoryActors.register(citizen, pin);
        LaboratoryActors.settle();
        assertThat(colour()).isEqualTo("red");
    }

    @Test
    void whatTheFormsRefuseIsRefusedWhereTheBundleHasIt() {
        String future = bundle(sample, pin, DETECTED)
                .replaceFirst("(\"issued\"\\s*:\\s*)\"[^\"]+\"", "$1\"2099-01-01T00:00:00Z\"");
        Answer refused = send(future).expecting(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/entry/3/resource/issued");
        String antigen = bundle(sample, pin, DETECTED).replace("94500-6", "94558-4");
        assertThat(send(antigen).expecting(422).text("/errors/0/pointer")).isEqualTo("/entry/2/resource/code");
        String number = bundle(sample, "123", DETECTED);
        assertThat(send(number).expecting(422).text("/errors/0/pointer"))
                .isEqualTo("/entry/0/resource/identifier/0/value");
    }

    @Test
    void whoeverAsksForFhirGetsProblemsInItsWords() {
        Api fhir = laboratory.with("accept", "application/fhir+json").with("accept-language", "ru");
        Answer refused = fhir.post("/fhir", bundle(sample, pin, DETECTED).replace("94500-6", "1-8"))
                .expecting(422);
        assertThat(refused.text("/resourceType")).isEqualTo("OperationOutcome");
        assertThat(refused.text("/issue/0/code")).isEqualTo("code-invalid");
        assertThat(refused.text("/issue/0/expression/0")).isEqualTo("Bundle.entry[2].resource.code");
        assertThat(refused.text("/issue/0/details/text")).contains("docs/fhir.md");
        Answer stranger = World.citizen(World.phone())
                .with("accept", "application/fhir+json")
                .post("/fhir", "{}")
                .expecting(403);
        assertThat(stranger.text("/issue/0/code")).isEqualTo("forbidden");
    }

    @Test
    @Tag("undisturbed")
    void whoeverSendsFhirAndTakesAnythingGetsProblemsInItsWords() {
        Direct machine = Direct.shared(Direct.staff("laboratory", VenueActors.AREA))
                .with("content-type", "application/fhir+json");
        String unknownCode = bundle(sample, pin, DETECTED).replace("94500-6", "1-8");
        assertThat(machine.post("/fhir", unknownCode).at("resourceType")).isEqualTo("OperationOutcome");
        assertThat(machine.with("accept", "application/json")
                        .post("/fhir", unknownCode)
                        .at("errors/0/pointer"))
                .isEqualTo("/entry/2/resource/code");
    }

    private Answer send(String body) {
        return laboratory.post("/fhir", body);
    }

    private static String corrected(String body) {
        return FhirActors.issuedLater(body.replace("\"final\"", "\"corrected\""));
    }

    private static String id(Answer answer) {
        return answer.text("/entry/3/response/location").split("/")[1];
    }

    private String colour() {
        return citizen.get("/people/me/status").expecting(200).text("/colour");
    }
}
