package org.sakta.scenarios;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Those who were found ill, and the cases that were opened for them today. */
final class Cases {
    private Cases() {}

    /** Somebody who registers and whom a laboratory then finds ill. @return the person's id */
    static String foundIll(Api laboratory) {
        String pin = LaboratoryActors.pin();
        String person = LaboratoryActors.register(World.citizen(World.phone()), pin);
        laboratory
                .post("/test-results", LaboratoryActors.finding(LaboratoryActors.sample(), pin, "positive"))
                .expecting(201);
        LaboratoryActors.settle();
        return person;
    }

    /** Of a case that was nowhere. @return the tracing's id */
    static String traced(String id) {
        Api epidemiologist = StatusActors.epidemiologist();
        epidemiologist
                .with("if-match", "\"1\"")
                .put("/cases/" + id, "{\"places\":[]}")
                .expecting(200);
        return epidemiologist.post("/cases/" + id + "/tracings").expecting(202).text("/tracingId");
    }

    /** Somebody who lives with the case, and was seen an hour ago. */
    static String household(String person) {
        return "{\"personId\":\"%s\",\"nearness\":\"household\",\"lastAt\":\"%s\"}"
                .formatted(person, Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The case of somebody who was found ill. */
    static String of(String person) {
        return all(person).getFirst();
    }

    /** All of them, if one illness made more than one. */
    static List<String> all(String person) {
        Api epidemiologist = StatusActors.epidemiologist();
        return listed(epidemiologist).stream()
                .filter(id -> isOf(person, epidemiologist.get("/cases/" + id)))
                .toList();
    }

    /** Somebody else may have been erased since the list was read. */
    private static boolean isOf(String person, Answer found) {
        return found.status() != 404 && found.expecting(200).text("/personId").equals(person);
    }

    private static List<String> listed(Api epidemiologist) {
        String path = "/cases?limit=100";
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = epidemiologist.get(path + cursor).expecting(200);
            page.json()
                    .path("cases")
                    .forEach(one -> found.add(one.path("caseId").asText()));
            cursor = page.json().has("next") ? "&cursor=" + page.text("/next") : "";
        } while (!cursor.isEmpty());
        return found;
    }
}
