package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.local.Platform;

/** Rules are tried on everybody before they are in force, and nobody can be found by it. */
class RuleSetDryRunTest {
    private static final int RECOVERED = 10;

    private final Api epidemiologist = StatusActors.epidemiologist();

    @Test
    void whoseColourWouldChangeIsCountedAndNobodysDoes() {
        String person = "";
        for (int i = 0; i < RECOVERED; i++) person = recovered(World.citizen(World.phone()));
        String id = StatusActors.trial(epidemiologist).text("/dryRunId");
        Platform.shared().settle();
        Answer trial = epidemiologist.get("/dry-runs/" + id).expecting(200);
        assertThat(trial.text("/state")).isEqualTo("done");
        assertThat(trial.text("/ruleSet")).isEqualTo("kg-2099-01");
        assertThat(trial.body())
                .contains("{\"from\":\"green\",\"to\":\"blue\",\"people\":")
                .contains("{\"from\":\"green\",\"to\":\"blue\",\"grounds\":[\"recovery\"],\"people\":")
                .doesNotContain(person);
        assertThat(epidemiologist
                        .get("/people/" + person + "/evidence")
                        .expecting(200)
                        .text("/status/colour"))
                .isEqualTo("green");
    }

    @Test
    void wrongRulesAreToldAtTheirPlace() {
        assertThat(pointer(StatusActors.proposed().replaceFirst("\"lasts\":\"P14D\"", "\"lasts\":\"a while\"")))
                .isEqualTo("/ruleSet/rules/0/lasts");
        assertThat(pointer(StatusActors.proposed()
                        .replace("\"kg-2099-01\"", "\"kz-2099-01\"")
                        .replace("\"kg\"", "\"kz\"")))
                .isEqualTo("/ruleSet/jurisdiction");
        assertThat(pointer(StatusActors.proposed().replaceFirst("\\{", "{\"at\":\"1999-01-01T00:00:00Z\",")))
                .isEqualTo("/at");
    }

    @Test
    void rulesThatAreKnownAreTriedByTheirNameAndOthersAreNot() {
        assertThat(epidemiologist
                        .post("/rule-sets/kg-2021-07/dry-runs", "{}")
                        .expecting(202)
                        .text("/ruleSet"))
                .isEqualTo("kg-2021-07");
        for (String id : new String[] {"kz-2021-09", "kg-2099-02"})
            assertThat(epidemiologist
                            .post("/rule-sets/" + id + "/dry-runs", "{}")
                            .expecting(422)
                            .text("/errors/0/pointer"))
                    .isEqualTo("/ruleSet");
        assertThat(epidemiologist
                        .post("/rule-sets/kg-2099-02/dry-runs", StatusActors.proposed())
                        .expecting(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/ruleSet/id");
    }

    @Test
    void anybodyReadsTheRulesWhole() {
        Answer rules = World.anyone().get("/rule-sets/kz-2021-09").expecting(200);
        assertThat(rules.text("/validFrom")).isEqualTo("2021-09-27");
        assertThat(rules.json().path("rules")).isNotEmpty();
        for (String id : new String[] {"kz-2021-10", "kg-2099-01", "x"})
            assertThat(World.anyone().get("/rule-sets/" + id).status()).as(id).isEqualTo(404);
    }

    @Test
    void aCitizenTriesNoRules() {
        Api citizen = World.citizen(World.phone());
        assertThat(citizen.post("/rule-sets/kg-2099-01/dry-runs", StatusActors.proposed())
                        .status())
                .isEqualTo(403);
        String id = StatusActors.trial(epidemiologist).text("/dryRunId");
        assertThat(citizen.get("/dry-runs/" + id).status()).isEqualTo(403);
    }

    @Test
    void aTrialThatNobodyBeganIsNotThere() {
        assertThat(epidemiologist.get("/dry-runs/0123456789abcdef0123").status())
                .isEqualTo(404);
    }

    private String recovered(Api citizen) {
        String person =
                citizen.post("/people", People.kyrgyz("self")).expecting(201).text("/personId");
        Instant at = Instant.now().minus(Duration.ofDays(120));
        epidemiologist
                .post("/people/" + person + "/evidence", "{\"kind\":\"recovery\",\"at\":\"%s\"}".formatted(at))
                .expecting(201);
        return person;
    }

    private String pointer(String body) {
        return epidemiologist
                .post("/rule-sets/kg-2099-01/dry-runs", body)
                .expecting(422)
                .text("/errors/0/pointer");
    }
}
