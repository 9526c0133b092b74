package org.sakta.scenarios;

import static java.util.Map.entry;

import java.util.Map;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** A registered citizen who has declared, a venue, and the ids of what is theirs by the names that paths give them. */
record Belongings(Api owner, Map<String, String> ids) {
    /** Ids of the right form that belong to nobody. */
    static final Map<String, String> UNKNOWN = Map.ofEntries(
            entry("personId", "0123456789abcdef0123456789abcdef"),
            entry("declarationId", "0123456789abcdef0123456789abcdef-0123456789abcdef0123"),
            entry("passId", "0123456789abcdef0123456789abcdef"),
            entry("venueId", "0123456789abcdef0123"),
            entry("evidenceId", "epidemiologist.0123456789abcdef0123"),
            entry("dryRunId", "0123456789abcdef0123"),
            entry("laboratoryId", "nobodys-laboratory"),
            entry("resultId", "0123456789abcdef01234567"),
            entry("batchId", "0123456789abcdef0123456789abcdef"),
            entry("siteId", "0123456789abcdef0123"),
            entry("caseId", "aaaaaaaaaaaaaaaaaaaa"),
            entry("tracingId", "aaaaaaaaaaaaaaaaaaaa.2"));

    /** What paths name that is nobody's secret. */
    static final Map<String, String> PUBLIC =
            Map.of("code", "48", "formId", "kg-population-1", "programmeId", "kg-national", "ruleSetId", "kg-2099-01");

    static Belongings of(String phone) {
        Api owner = World.citizen(phone);
        String person = owner.post("/people", People.kyrgyz("self")).text("/personId");
        Answer receipt = owner.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        String laboratory = "laboratory-of-" + phone.substring(1);
        String venue = VenueActors.approved(VenueActors.operator("venues-of-" + phone), "cinema")
                .text("/venueId");
        String illness = Cases.of(Cases.foundIll(LaboratoryActors.laboratory()));
        World.staff("tracer", "sanepid", VenueActors.AREA)
                .post("/cases/" + illness + "/contacts", Cases.household(person))
                .expecting(201);
        return new Belongings(
                owner,
                Map.ofEntries(
                        entry("personId", person),
                        entry("declarationId", receipt.text("/declarationId")),
                        entry("passId", receipt.text("/pass/id")),
                        entry("evidenceId", evidence(person)),
                        entry(
                                "dryRunId",
                                StatusActors.trial(StatusActors.epidemiologist())
                                        .text("/dryRunId")),
                        entry("laboratoryId", laboratory),
                        entry("resultId", result(laboratory)),
                        entry("batchId", batch(laboratory)),
                        entry("caseId", illness),
                        entry("tracingId", Cases.traced(illness)),
                        entry("siteId", ExposureSiteTest.proposed(venue)),
                        entry("venueId", venue)));
    }

    private static String evidence(String person) {
        return World.staff("epidemiologist", "sanepid", "41702000000000")
                .with("sakta-purpose", "case-investigation")
                .post("/people/" + person + "/evidence", "{\"kind\":\"recovery\",\"at\":\"2026-02-27T06:00:00Z\"}")
                .expecting(201)
                .text("/evidenceId");
    }

    private static String result(String laboratory) {
        VenueActors.ministry().put("/laboratories/" + laboratory, LaboratoryActors.REGISTERED);
        return LaboratoryActors.machine(laboratory)
                .post(
                        "/test-results",
                        LaboratoryActors.finding(LaboratoryActors.sample(), LaboratoryActors.pin(), "negative"))
                .expecting(201)
                .text("/resultId");
    }

    private static String batch(String laboratory) {
        return LaboratoryActors.machine(laboratory)
                .post("/test-results/batches", "{\"results\":[{\"sampleId\":\"" + LaboratoryActors.sample() + "\"}]}")
                .expecting(202)
                .text("/batchId");
    }
}
