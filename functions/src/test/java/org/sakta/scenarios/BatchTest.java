package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.LaboratoryActors.finding;
import static org.sakta.scenarios.LaboratoryActors.pin;
import static org.sakta.scenarios.LaboratoryActors.sample;
import static org.sakta.scenarios.LaboratoryActors.settle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.testing.ApiCall;

/** A laboratory sends many results at once, and is told of each what became of it. */
@Tag("undisturbed") // a row whose answer got lost is told as a duplicate of itself
class BatchTest {
    private static final String HEADER =
            "sampleId,documentCountry,documentType,documentNumber,birthDate,method,outcome,sampledAt,reportedAt";

    private final Api laboratory = LaboratoryActors.laboratory();
    private final String pin = pin();

    @Test
    void everyRowIsAnswered() {
        Api citizen = World.citizen(World.phone());
        LaboratoryActors.register(citizen, pin);
        String twice = finding(sample(), pin, "positive");
        String wrongMethod = finding(sample(), pin(), "negative").replace("\"pcr\"", "\"antigen\"");
        Answer batch = send(List.of(twice, twice, wrongMethod, "{\"sampleId\":\"S-1\"}", "7"));
        settle();
        Answer done = laboratory
                .get("/test-results/batches/" + batch.text("/batchId"))
                .expecting(200);
        assertThat(done.text("/progress/state")).isEqualTo("done");
        assertThat(done.text("/progress/counts/accepted")).isEqualTo("1");
        assertThat(done.text("/progress/counts/duplicate")).isEqualTo("1");
        assertThat(done.text("/progress/counts/rejected")).isEqualTo("3");
        Answer rejected = rows(batch, "?outcome=rejected");
        assertThat(rejected.text("/rows/0/row")).isEqualTo("3");
        assertThat(rejected.text("/rows/0/errors/0/pointer")).isEqualTo("/method");
        assertThat(rejected.text("/rows/1/errors/0/code")).isEqualTo("required");
        assertThat(rejected.text("/rows/2/errors/0/code")).isEqualTo("expected-object");
        assertThat(citizen.get("/people/me/status").expecting(200).text("/colour"))
                .isEqualTo("red");
    }

    @Test
    void theSameFileAgainIsTheSameBatchAndChangesNothing() {
        List<String> rows = List.of(finding(sample(), pin, "negative"));
        String first = send(rows).text("/batchId");
        settle();
        assertThat(send(rows).text("/batchId")).isEqualTo(first);
        Answer again = laboratory.get("/test-results/batches/" + first).expecting(200);
        assertThat(again.text("/progress/state")).isEqualTo("done");
        assertThat(again.text("/progress/counts/accepted")).isEqualTo("1");
    }

    @Test
    void aBatchOfManyBlocksIsReadPageByPage() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 130; i++) rows.add(finding(sample(), pin, "negative"));
        Answer batch = send(rows);
        settle();
        Answer page = rows(batch, "");
        assertThat(page.json().path("rows")).hasSize(100);
        Answer next = rows(batch, "?cursor=" + page.text("/next"));
        assertThat(next.json().path("rows")).hasSize(30);
        assertThat(next.json().has("next")).isFalse();
        assertThat(next.text("/rows/29/row")).isEqualTo("130");
    }

    @Test
    void aSpreadsheetIsUnderstood() throws IOException {
        String sample = sample();
        JsonNode finding = new ObjectMapper().readTree(finding(sample, pin, "negative"));
        String row = "%s,KG,pin,%s,%s,pcr,negative,%s,%s"
                .formatted(
                        sample,
                        pin,
                        finding.path("birthDate").asText(),
                        finding.path("sampledAt").asText(),
                        finding.path("reportedAt").asText());
        Direct machine = machine();
        ApiCall.Answer batch = machine.with("content-type", "text/csv")
                .post("/test-results/batches", "\uFEFF" + HEADER + "\r\n" + row + "\r\n=cmd()," + row + "\r\n");
        assertThat(batch.status()).as("%s", batch).isEqualTo(202);
        settle();
        ApiCall.Answer told = machine.get("/test-results/batches/" + batch.at("batchId") + "/rows");
        assertThat(told.at("rows/0/outcome")).isEqualTo("accepted");
        assertThat(told.at("rows/1/outcome")).isEqualTo("rejected");
        assertThat(told.body()).doesNotContain("cmd");
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        Direct machine = machine();
        assertThat(machine.with("content-type", "text/csv")
                        .post("/test-results/batches", "sample;person\r\n1;2\r\n")
                        .status())
                .isEqualTo(422);
        assertThat(machine.with("content-type", "text/csv")
                        .post("/test-results/batches", "\"sampleId")
                        .status())
                .isEqualTo(422);
        assertThat(machine.with("content-type", "text/plain")
                        .post("/test-results/batches", "hello")
                        .status())
                .isEqualTo(415);
        assertThat(laboratory.post("/test-results/batches", "{\"results\":[]}").status())
                .isEqualTo(422);
    }

    @Test
    void anotherLaboratorysBatchIsNotThere() {
        String id = send(List.of(finding(sample(), pin, "negative"))).text("/batchId");
        Api other = LaboratoryActors.laboratory();
        assertThat(other.get("/test-results/batches/" + id).status()).isEqualTo(404);
        assertThat(other.get("/test-results/batches/" + id + "/rows").status()).isEqualTo(404);
    }

    private Answer send(List<String> rows) {
        return laboratory
                .post("/test-results/batches", "{\"results\":[" + String.join(",", rows) + "]}")
                .expecting(202);
    }

    private Answer rows(Answer batch, String query) {
        return laboratory
                .get("/test-results/batches/" + batch.text("/batchId") + "/rows" + query)
                .expecting(200);
    }

    private static Direct machine() {
        Direct machine = Direct.shared(Direct.staff("laboratory", VenueActors.AREA));
        VenueActors.ministry()
                .put("/laboratories/" + machine.claims().get("organisation"), LaboratoryActors.REGISTERED);
        return machine;
    }
}
