package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Officials at work with somebody's record, pass and programme; and what the person sees of it. */
class OfficialsTest {
    private static final String AREA = "41702000000000";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Api citizen = World.citizen(World.phone());
    private final Api clerk = World.staff("clerk", "fgsen-7-karakol", AREA)
            .with("sakta-purpose", "verification")
            .with("sakta-reference", "V-2026-17");

    private String registered() {
        return citizen.post("/people", People.kyrgyz("self")).expecting(201).text("/personId");
    }

    private Answer declared() {
        registered();
        return citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
    }

    private String verdict(Answer receipt) {
        return World.staff("checkpoint-officer", "checkpoint-3", AREA)
                .post("/verifications", "{\"code\":\"" + receipt.text("/pass/url") + "\"}")
                .expecting(200)
                .text("/status");
    }

    @Test
    void aClerkReadsARecordAndThePersonSeesIt() {
        String id = registered();
        assertThat(clerk.get("/people/" + id).expecting(200).text("/name")).isEqualTo("Айгүл Токтогулова");
        assertThat(citizen.get("/people/me/accesses").expecting(200).body()).contains("fgsen-7-karakol");
    }

    @Test
    void aClerkOfAnotherAreaOrOfNoneDeclaresForNobodyAndCorrectsNobody() {
        String id = registered();
        for (String area : new String[] {"41704000000000", ""}) {
            Api elsewhere = World.staff("clerk", "fgsen-2-naryn", area)
                    .with("sakta-purpose", "verification")
                    .with("sakta-reference", "V-2026-18");
            elsewhere.post("/declarations", Declarations.kyrgyz(id)).expecting(403);
            elsewhere.post("/people", People.kyrgyz("assisted")).expecting(403);
            elsewhere
                    .with("if-match", "\"1\"")
                    .put("/people/" + id, People.kyrgyz("self").replace("\"for\":\"self\",", ""))
                    .expecting(403);
        }
        assertThat(citizen.get("/people/me/declarations").expecting(200).body()).doesNotContain("declarationId");
    }

    @Test
    void aClerkShowsAPassToItsHolderAndThePersonSeesIt() {
        Answer receipt = declared();
        clerk.get(receipt.text("/pass/imageLink")).expecting(200);
        assertThat(citizen.get("/people/me/accesses").expecting(200).body()).contains("fgsen-7-karakol");
    }

    @Test
    void aRegistrarRevokesAPassAndThePersonSeesIt() {
        Answer receipt = declared();
        assertThat(verdict(receipt)).isEqualTo("valid");
        World.staff("ministry-registrar", "ministry", AREA)
                .post("/passes/" + receipt.text("/pass/id") + "/revocation", "{\"reason\":\"issued-in-error\"}")
                .expecting(200);
        assertThat(verdict(receipt)).isEqualTo("revoked");
        assertThat(citizen.get("/people/me/accesses").expecting(200).body()).contains("ministry");
    }

    @Test
    void whoDeclaresTheSameAfterARevocationGetsAPassThatIsGood() {
        Answer revoked = declared();
        World.staff("ministry-registrar", "ministry", AREA)
                .post("/passes/" + revoked.text("/pass/id") + "/revocation", "{\"reason\":\"issued-in-error\"}")
                .expecting(200);
        Answer again = citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        assertThat(again.text("/pass/id")).isNotEqualTo(revoked.text("/pass/id"));
        assertThat(verdict(again)).isEqualTo("valid");
        assertThat(verdict(revoked)).isEqualTo("revoked");
        assertThat(citizen.post("/declarations", Declarations.kyrgyz("me"))
                        .expecting(200)
                        .text("/pass/id"))
                .isEqualTo(again.text("/pass/id"));
    }

    @Test
    void thePageBehindACodeSaysWhatACheckpointSees() {
        String url = declared().text("/pass/url");
        String page = World.anyone()
                .get("/p/" + url.substring(url.lastIndexOf('/') + 1))
                .expecting(200)
                .body();
        assertThat(page).contains("АТ").doesNotContain("Айгүл");
    }

    @Test
    void aCorrectedDocumentNoLongerLeadsToThePerson() {
        String before = People.kyrgyz("self");
        citizen.post("/people", before).expecting(201);
        String after = People.kyrgyz("self").replace("\"for\":\"self\",", "");
        citizen.with("if-match", "\"1\"").put("/people/me", after).expecting(200);
        assertThat(found(before).json().at("/people")).isEmpty();
        assertThat(found(after).json().at("/people")).hasSize(1);
    }

    private Answer found(String person) {
        String number = person.replaceAll("(?s).*\"number\":\"(\\d+)\".*", "$1");
        return clerk.post("/people/lookups", """
                        {"document":{"country":"KG","type":"pin","number":"%s"},"purpose":"verification","reference":"V-1"}
                        """.formatted(number)).expecting(200);
    }

    @Test
    void aPilotIsShownToAllAndItsCompletionToWhoRunsIt() {
        String pilot = World.staff("ministry-registrar", "ministry", "48")
                .post("/programmes", pilot())
                .expecting(201)
                .text("/programmeId");
        World.anyone().get("/programmes/" + pilot).expecting(200);
        Api coordinator = World.staff("agency-coordinator", "agency-1", "48");
        String members = IntStream.range(0, 10)
                .mapToObj("{\"phone\":\"+8491234567%d\"}"::formatted)
                .collect(Collectors.joining(","));
        coordinator
                .put("/programmes/" + pilot + "/roster", "{\"members\":[" + members + "]}")
                .expecting(200);
        coordinator.get("/programmes/" + pilot + "/completion").expecting(200);
    }

    @Test
    void whatWasRefusedMayBeSentPutRightUnderTheSameKey() {
        Api registrar = World.staff("ministry-registrar", "ministry", "48")
                .with("idempotency-key", UUID.randomUUID().toString());
        registrar.post("/programmes", pilot().replace("\"area\":\"48\",", "")).expecting(422);
        registrar.post("/programmes", pilot()).expecting(201);
    }

    private static String pilot() {
        return """
                {"area":"48","pilot":true,"name":{"vi":"Thí điểm"},"announcement":{"vi":"Thí điểm"},
                 "types":["movement"],"startsOn":"%s","endsOn":"%s"}
                """.formatted(TODAY, TODAY.plusDays(29));
    }
}
