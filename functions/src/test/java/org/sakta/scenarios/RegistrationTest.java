package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** A person registers, reads, corrects; registers others; sees who looked; takes everything along; leaves. */
class RegistrationTest {
    private final String phone = World.phone();
    private final Api citizen = World.citizen(phone);

    @ParameterizedTest
    @ValueSource(strings = {"kyrgyz", "kazakh", "vietnamese"})
    void aCitizenRegistersAndReadsTheRecordBack(String who) {
        String body = switch (who) {
            case "kazakh" -> People.kazakh("self");
            case "vietnamese" -> People.vietnamese("self");
            default -> People.kyrgyz("self");
        };
        Answer receipt = citizen.post("/people", body).expecting(201);
        Answer mine = citizen.get("/people/me").expecting(200);
        assertThat(mine.text("/personId")).isEqualTo(receipt.text("/personId"));
        assertThat(mine.text("/phone")).isEqualTo(phone);
        assertThat(body).contains(mine.text("/name"));
    }

    @Test
    void registeringAgainIsTheSameAndDifferentlyIsAConflict() {
        String body = People.kyrgyz("self");
        Answer first = citizen.post("/people", body).expecting(201);
        assertThat(citizen.post("/people", body).expecting(201).text("/personId"))
                .isEqualTo(first.text("/personId"));
        citizen.post("/people", body.replace("Айгүл", "Айнура")).expecting(409);
        assertThat(citizen.get("/people/me").text("/name")).isEqualTo("Айгүл Токтогулова");
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasRead() {
        String body = People.kyrgyz("self");
        citizen.post("/people", body).expecting(201);
        String etag = citizen.get("/people/me").header("etag").orElseThrow();
        String corrected = body.replace("\"for\":\"self\",", "").replace("Токтогулова", "Токтогулова-Асанова");
        citizen.put("/people/me", corrected).expecting(428);
        citizen.with("if-match", etag).put("/people/me", corrected).expecting(200);
        citizen.with("if-match", etag)
                .put("/people/me", corrected.replace("Асанова", "Бекова"))
                .expecting(412);
        assertThat(citizen.get("/people/me").text("/name")).isEqualTo("Айгүл Токтогулова-Асанова");
    }

    @Test
    void aCitizenActsForAChildAndNobodyElseDoes() {
        citizen.post("/people", People.kyrgyz("self")).expecting(201);
        String child = People.kyrgyz("dependant").replace("\"for\":", "\"relation\":\"child\",\"for\":");
        String id = citizen.post("/people", child).expecting(201).text("/personId");
        citizen.get("/people/" + id).expecting(200);
        assertThat(citizen.get("/people/me/dependants").expecting(200).body()).contains(id);
        Api stranger = World.citizen(World.phone());
        stranger.post("/people", People.kazakh("self")).expecting(201);
        Answer hidden = stranger.get("/people/" + id).expecting(404);
        Answer unknown = stranger.get("/people/" + id.replace(id.charAt(0), id.charAt(0) == 'a' ? 'b' : 'a'))
                .expecting(404);
        assertThat(withoutCorrelation(hidden)).isEqualTo(withoutCorrelation(unknown));
    }

    private static String withoutCorrelation(Answer answer) {
        return answer.body().replace(answer.text("/correlationId"), "");
    }

    @Test
    void whoIsLookedUpSeesWhoLookedAndWhy() {
        citizen.post("/people", People.kyrgyz("self")).expecting(201);
        Api clerk = World.staff("clerk", "fgsen-7-karakol", "41702000000000");
        String look = """
                {"phone":"%s","purpose":"verification","reference":"V-2026-17"}
                """.formatted(phone);
        Answer found = clerk.post("/people/lookups", look).expecting(200);
        assertThat(found.body()).contains("Айгүл");
        Answer accesses = citizen.get("/people/me/accesses").expecting(200);
        assertThat(accesses.body())
                .contains("clerk")
                .contains("fgsen-7-karakol")
                .contains("verification");
    }

    @Test
    void aLookUpWithoutAPurposeIsNotMade() {
        Api clerk = World.staff("clerk", "fgsen-7-karakol", "41702000000000");
        clerk.post("/people/lookups", "{\"phone\":\"" + phone + "\",\"reference\":\"V-1\"}")
                .expecting(422);
    }

    @Test
    void whoLeavesTakesEverythingAlongAndLeavesNothing() {
        citizen.post("/people", People.vietnamese("self")).expecting(201);
        assertThat(citizen.get("/people/me/export").expecting(200).body()).contains("Nguyễn Thị Hòa");
        citizen.delete("/people/me").expecting(200);
        citizen.get("/people/me").expecting(404);
        citizen.post("/people", People.vietnamese("self")).expecting(201);
    }
}
