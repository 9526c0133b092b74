package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** A colour follows from what is known, says why, and can be asked for any instant. */
class StatusTest {
    private final Instant start = Instant.now();
    private final Api citizen = World.citizen(World.phone());
    private final Api epidemiologist = World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), "41702000000000")
            .with("sakta-purpose", "case-investigation")
            .with("sakta-reference", "CASE-2026-17");
    private String person = "";

    @BeforeEach
    void register() {
        person = citizen.post("/people", People.kyrgyz("self")).expecting(201).text("/personId");
    }

    @Test
    void ofWhomNothingIsKnownIsBlueAndIsToldSo() {
        Answer status =
                citizen.with("accept-language", "ky").get("/people/me/status").expecting(200);
        assertThat(status.text("/colour")).isEqualTo("blue");
        assertThat(status.text("/reasons/0/ground")).isEqualTo("nothing-known");
        assertThat(status.text("/reasons/0/text")).contains("Ден соолугуңуз");
        assertThat(status.text("/ruleSet")).isEqualTo("kg-2021-07");
    }

    @Test
    void aRecoveryMakesGreenUntilADayThatIsSaid() {
        record("{\"kind\":\"recovery\",\"at\":\"%s\"}".formatted(ago(Duration.ofDays(3))))
                .expecting(201);
        Answer status = citizen.get("/people/me/status").expecting(200);
        assertThat(status.text("/colour")).isEqualTo("green");
        assertThat(Instant.parse(status.text("/until"))).isAfter(start.plus(Duration.ofDays(150)));
        assertThat(status.text("/reasons/0/evidenceId")).startsWith("epidemiologist.");
    }

    @Test
    void aContactIsYellowAndTheColourEndsByItself() {
        record("{\"kind\":\"exposure\",\"contact\":\"close\",\"at\":\"%s\"}".formatted(ago(Duration.ofDays(5))))
                .expecting(201);
        assertThat(colourAt(start.plus(Duration.ofHours(1)))).isEqualTo("yellow");
        assertThat(colourAt(start.plus(Duration.ofDays(11)))).isEqualTo("blue");
    }

    @Test
    void aDecisionCountsInsteadOfTheRulesAndIsTakenBack() {
        record("{\"kind\":\"exposure\",\"contact\":\"close\",\"at\":\"%s\"}".formatted(ago(Duration.ofDays(5))))
                .expecting(201);
        String decision = decide("green", Duration.ofDays(7)).expecting(201).text("/evidenceId");
        assertThat(colourAt(start.plus(Duration.ofHours(1)))).isEqualTo("green");
        withdraw(decision).expecting(200);
        assertThat(citizen.get("/people/me/status").expecting(200).text("/colour"))
                .isEqualTo("yellow");
        Answer evidence = citizen.get("/people/me/evidence").expecting(200);
        assertThat(evidence.body()).contains("\"withdrawn\"", "\"decision\"");
    }

    @Test
    void withdrawingAgainChangesNothing() {
        String decision = decide("green", Duration.ofDays(7)).expecting(201).text("/evidenceId");
        assertThat(withdraw(decision).expecting(200).json())
                .isEqualTo(withdraw(decision).expecting(200).json());
    }

    @Test
    void thePastStaysAsItWasKnown() {
        Instant before = Instant.now();
        record("{\"kind\":\"recovery\",\"at\":\"%s\"}".formatted(ago(Duration.ofDays(3))))
                .expecting(201);
        String yesterday = "/people/me/status?at=" + ago(Duration.ofDays(1));
        assertThat(citizen.get(yesterday).expecting(200).text("/colour")).isEqualTo("green");
        assertThat(citizen.get(yesterday + "&knownAt=" + before).expecting(200).text("/colour"))
                .isEqualTo("blue");
    }

    @Test
    void whatAnEpidemiologistDoesIsSeenByThePerson() {
        decide("yellow", Duration.ofDays(7)).expecting(201);
        epidemiologist.get("/people/" + person + "/evidence").expecting(200);
        assertThat(citizen.get("/people/me/accesses").expecting(200).body())
                .contains("evidence-recorded", "evidence-read", "case-investigation")
                .doesNotContain("CASE-2026-17");
    }

    @Test
    void withoutAPurposeNothingIsShownOrRecorded() {
        Api unstated = World.staff("epidemiologist", "sanepid-2", "41702000000000");
        assertThat(unstated.get("/people/" + person + "/evidence")
                        .expecting(422)
                        .text("/errors/0/parameter"))
                .isEqualTo("Sakta-Purpose");
        assertThat(unstated.post("/people/" + person + "/evidence", recovery()).status())
                .isEqualTo(422);
        assertThat(citizen.get("/people/me/accesses").expecting(200).body()).doesNotContain("evidence");
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlace() {
        assertThat(pointer("{\"kind\":\"recovery\",\"at\":\"%s\"}".formatted(start.plus(Duration.ofDays(1)))))
                .isEqualTo("/at");
        assertThat(pointer("{\"kind\":\"dose\",\"number\":1,\"at\":\"%s\"}".formatted(start)))
                .isEqualTo("/needed");
        assertThat(pointer(decision("green", start.plus(Duration.ofDays(400))))).isEqualTo("/until");
        assertThat(pointer(decision("green", start.minusSeconds(60)))).isEqualTo("/until");
        assertThat(citizen.get("/people/me/evidence").expecting(200).body()).contains("\"evidence\":[]");
    }

    @Test
    void aLaboratoryCorrectsItsResultsItself() {
        assertThat(withdraw("laboratory.0123456789abcdef").expecting(409).text("/type"))
                .endsWith("/kept-by-another");
    }

    @Test
    void whoIsNotThereIsNotThereForAnybody() {
        String nobody = "/people/0123456789abcdef0123456789abcdef/evidence";
        assertThat(epidemiologist.get(nobody).status()).isEqualTo(404);
        assertThat(epidemiologist.post(nobody, recovery()).status()).isEqualTo(404);
        assertThat(citizen.get("/people/0123456789abcdef0123456789abcdef/status")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotRegisteredIsToldToRegister() {
        assertThat(World.citizen(World.phone())
                        .get("/people/me/status")
                        .expecting(409)
                        .text("/type"))
                .endsWith("/register-first");
    }

    @Test
    void anotherInstantIsRefusedWhereNothingIsKeptForIt() {
        assertThat(citizen.get("/people/me/status?at=1999-01-01T00:00:00Z").status())
                .isEqualTo(422);
        assertThat(citizen.get("/people/me/status?knownAt=" + start.plus(Duration.ofDays(1)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoLeavesTakesTheEvidenceAlong() {
        record(recovery()).expecting(201);
        assertThat(citizen.get("/people/me/export").expecting(200).body()).contains("\"recovery\"");
        citizen.delete("/people/me").expecting(200);
        assertThat(epidemiologist.get("/people/" + person + "/evidence").status())
                .isEqualTo(404);
    }

    private Answer record(String body) {
        return epidemiologist.post("/people/" + person + "/evidence", body);
    }

    private Answer decide(String colour, Duration lasting) {
        return record(decision(colour, start.plus(lasting)));
    }

    private Answer withdraw(String evidence) {
        return epidemiologist.post(
                "/people/" + person + "/evidence/" + evidence + "/withdrawal",
                "{\"reason\":\"Записано на другого человека.\"}");
    }

    private String pointer(String body) {
        return record(body).expecting(422).text("/errors/0/pointer");
    }

    private String colourAt(Instant at) {
        return citizen.get("/people/me/status?at=" + at).expecting(200).text("/colour");
    }

    private static String decision(String colour, Instant until) {
        return """
                {"kind":"decision","colour":"%s","until":"%s","reason":"Образцы в лаборатории перепутали."}""".formatted(colour, until);
    }

    private String recovery() {
        return "{\"kind\":\"recovery\",\"at\":\"%s\"}".formatted(ago(Duration.ofDays(3)));
    }

    private Instant ago(Duration time) {
        return start.minus(time);
    }
}
