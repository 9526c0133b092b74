package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.LaboratoryActors.finding;
import static org.sakta.scenarios.LaboratoryActors.pin;
import static org.sakta.scenarios.LaboratoryActors.register;
import static org.sakta.scenarios.LaboratoryActors.sample;
import static org.sakta.scenarios.LaboratoryActors.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Laboratories report, and a person's colour follows. */
class LaboratoryTest {
    private final Api laboratory = LaboratoryActors.laboratory();
    private final Api citizen = World.citizen(World.phone());
    private final String pin = pin();
    private final String sample = sample();

    @Test
    void aPositiveResultMakesRed() {
        register(citizen, pin);
        report(finding(sample, pin, "positive")).expecting(201);
        assertThat(colour()).isEqualTo("red");
        Answer own = citizen.get("/people/me/test-results").expecting(200);
        assertThat(own.text("/results/0/outcome")).isEqualTo("positive");
        assertThat(own.text("/results/0/laboratory")).contains("Ысык-Көл");
    }

    @Test
    void aNegativeResultMakesGreenFromSamplingOn() {
        register(citizen, pin);
        report(finding(sample, pin, "negative", Duration.ofHours(71))).expecting(201);
        Answer status = citizen.get("/people/me/status").expecting(200);
        assertThat(status.text("/colour")).isEqualTo("green");
        assertThat(Instant.parse(status.text("/until"))).isBefore(Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    void anInconclusiveResultSaysNothing() {
        register(citizen, pin);
        report(finding(sample, pin, "inconclusive")).expecting(201);
        assertThat(colour()).isEqualTo("blue");
    }

    @Test
    void theSameReportAgainIsOneResult() {
        register(citizen, pin);
        String body = finding(sample, pin, "negative");
        String first = report(body).expecting(201).body();
        assertThat(report(body).expecting(200).body()).isEqualTo(first);
        assertThat(citizen.get("/people/me/evidence").expecting(200).text("/evidence/0/version"))
                .isEqualTo("1");
    }

    @Test
    void theSampleReportedOtherwiseTakesACorrection() {
        register(citizen, pin);
        report(finding(sample, pin, "positive")).expecting(201);
        assertThat(report(finding(sample, pin, "negative")).expecting(409).text("/type"))
                .endsWith("/reported-otherwise");
        assertThat(colour()).isEqualTo("red");
    }

    @Test
    void aCorrectionCountsFromNowOnAndThePastStays() {
        register(citizen, pin);
        String id = report(finding(sample, pin, "positive")).expecting(201).text("/resultId");
        Instant before = Instant.now();
        Answer corrected = laboratory
                .with("if-match", "\"1\"")
                .put("/test-results/" + id, finding(sample, pin, "negative"))
                .expecting(200);
        assertThat(corrected.text("/result/version")).isEqualTo("2");
        assertThat(corrected.text("/earlier/0/outcome")).isEqualTo("positive");
        assertThat(colour()).isEqualTo("green");
        assertThat(citizen.get("/people/me/status?knownAt=" + before)
                        .expecting(200)
                        .text("/colour"))
                .isEqualTo("red");
    }

    @Test
    void aCorrectionNamesTheVersionThatWasRead() {
        String id = report(finding(sample, pin, "positive")).expecting(201).text("/resultId");
        String body = finding(sample, pin, "negative");
        assertThat(laboratory.put("/test-results/" + id, body).status()).isEqualTo(428);
        assertThat(laboratory
                        .with("if-match", "\"2\"")
                        .put("/test-results/" + id, body)
                        .status())
                .isEqualTo(412);
        assertThat(laboratory
                        .with("if-match", "\"1\"")
                        .put("/test-results/" + id, finding(sample(), pin, "negative"))
                        .expecting(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/sampleId");
    }

    @Test
    void aWithdrawnResultCountsNoMore() {
        register(citizen, pin);
        String id = report(finding(sample, pin, "positive")).expecting(201).text("/resultId");
        String withdrawal = "/test-results/" + id + "/withdrawal";
        String once = laboratory
                .call("POST", withdrawal, Optional.empty())
                .expecting(200)
                .body();
        assertThat(laboratory
                        .call("POST", withdrawal, Optional.empty())
                        .expecting(200)
                        .body())
                .isEqualTo(once);
        assertThat(colour()).isEqualTo("blue");
        assertThat(citizen.get("/people/me/test-results").expecting(200).text("/results/0/withdrawn"))
                .isEqualTo("true");
    }

    @Test
    void aResultOfSomebodyElseGoesFromOneToTheOther() {
        Api other = World.citizen(World.phone());
        String otherPin = pin();
        register(citizen, pin);
        register(other, otherPin);
        String id = report(finding(sample, pin, "positive")).expecting(201).text("/resultId");
        laboratory
                .with("if-match", "\"1\"")
                .put("/test-results/" + id, finding(sample, otherPin, "positive"))
                .expecting(200);
        assertThat(colour()).isEqualTo("blue");
        assertThat(citizen.get("/people/me/test-results").expecting(200).body()).contains("\"results\":[]");
        assertThat(other.get("/people/me/status").expecting(200).text("/colour"))
                .isEqualTo("red");
    }

    @Test
    void whoRegistersLaterFindsTheResultThatWaited() {
        String waiting = report(finding(sample, pin, "positive")).expecting(201).body();
        register(citizen, pin);
        settle();
        assertThat(colour()).isEqualTo("red");
        assertThat(report(finding(sample(), pin, "positive")).expecting(201).body())
                .as("a laboratory does not learn who is registered")
                .hasSameSizeAs(waiting);
    }

    @Test
    void aResultIsOnlyForWhoeverWasBornOnThatDay() {
        register(citizen, pin);
        String body = finding(sample, pin, "positive").replace("\"type\":\"pin\"", "\"type\":\"other\"");
        report(body.replace("\"birthDate\":\"1885-03-21\"", "\"birthDate\":\"1990-01-01\""))
                .expecting(201);
        assertThat(colour()).isEqualTo("blue");
    }

    @Test
    void whatTwoClaimWaitsUntilAClerkHasSeenOne() {
        register(citizen, pin);
        register(World.citizen(World.phone()), pin);
        settle();
        report(finding(sample, pin, "positive")).expecting(201);
        settle();
        assertThat(colour()).isEqualTo("blue");
    }

    @Test
    void whoLeavesAndRegistersAnewIsAsRedAsBefore() {
        register(citizen, pin);
        report(finding(sample, pin, "positive")).expecting(201);
        assertThat(citizen.delete("/people/me").expecting(200).body()).contains("kept-results");
        register(citizen, pin);
        settle();
        assertThat(colour()).isEqualTo("red");
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlace() {
        assertThat(pointer(finding(sample, pin, "positive", Duration.ofDays(-1))))
                .isEqualTo("/sampledAt");
        assertThat(pointer(finding(sample, pin, "positive", Duration.ofDays(100))))
                .isEqualTo("/sampledAt");
        assertThat(pointer(finding(sample, pin, "positive").replace("\"pcr\"", "\"antigen\"")))
                .isEqualTo("/method");
        assertThat(pointer(finding(sample, pin, "positive").replace("1885-03-21", "1885-03-22")))
                .isEqualTo("/birthDate");
        String passport = finding(sample, "TEST00017", "positive").replace("\"pin\"", "\"passport\"");
        assertThat(pointer(passport.replace("1885-03-21", "2090-01-01"))).isEqualTo("/sampledAt");
    }

    @Test
    void onlyRegisteredAndLicensedLaboratoriesReport() {
        assertThat(LaboratoryActors.machine("laboratory-" + UUID.randomUUID())
                        .post("/test-results", finding(sample, pin, "positive"))
                        .expecting(403)
                        .text("/type"))
                .endsWith("/not-registered");
        Api late = LaboratoryActors.laboratory(LaboratoryActors.REGISTERED.replace("2099", "2021"));
        assertThat(late.post("/test-results", finding(sample, pin, "positive"))
                        .expecting(403)
                        .text("/type"))
                .endsWith("/licence-over");
    }

    @Test
    void anotherLaboratorysResultIsNotThere() {
        String id = report(finding(sample, pin, "positive")).expecting(201).text("/resultId");
        Api other = LaboratoryActors.laboratory();
        assertThat(other.get("/test-results/" + id).status()).isEqualTo(404);
        assertThat(other.call("POST", "/test-results/" + id + "/withdrawal", Optional.empty())
                        .status())
                .isEqualTo(404);
    }

    private Answer report(String body) {
        return laboratory.post("/test-results", body);
    }

    private String pointer(String body) {
        return report(body).expecting(422).text("/errors/0/pointer");
    }

    private String colour() {
        return citizen.get("/people/me/status").expecting(200).text("/colour");
    }
}
