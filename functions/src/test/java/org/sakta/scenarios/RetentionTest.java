package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.testing.ApiCall.Answer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every kind of item has its retention, and past it nothing is shown, though the store has not deleted yet: the items that a test
 * leaves are made as old as they may get, where they are.
 */
@Tag("undisturbed") // it looks at all that one request leaves, and makes it old
class RetentionTest {
    private static final Platform SYSTEM = Platform.shared();
    private static final DynamoDbClient DYNAMO = SYSTEM.dynamo().client();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** The longest that an item of a kind may be kept, from now. Zero: until the person leaves, or for good. */
    private static final Map<String, Duration> LONGEST = longest();

    private final Direct citizen = Direct.shared(Direct.citizen(World.phone()));
    private final Direct clerk = citizen.as(Direct.staff("clerk", "41702000000000"));
    private final String pin = LaboratoryActors.pin();
    private Set<String> before = Set.of();

    @BeforeEach
    void remember() {
        citizen.post("/people", LaboratoryActors.person(pin));
        before = keys();
    }

    private static Map<String, Duration> longest() {
        var longest = new HashMap<String, Duration>();
        longest.put("IdentityTable PERSON", Duration.ZERO);
        longest.put("IdentityTable SUBJECT", Duration.ZERO);
        longest.put("IdentityTable DOC", Duration.ZERO);
        longest.put("IdentityTable PHONE", Duration.ZERO);
        longest.put("AuditTable", Duration.ofDays(1827));
        longest.put("AuditTable person HEAD", Duration.ZERO);
        longest.put("DeclarationTable PERSON", Duration.ofDays(14 + 30 + 1));
        longest.put("DeclarationTable DECLARATION", Duration.ofDays(14 + 30 + 1));
        longest.put("DeclarationTable PROGRAMME", Duration.ZERO);
        longest.put("DeclarationTable AREA", Duration.ZERO);
        longest.put("DeclarationTable ROSTER", Duration.ofDays(366));
        longest.put("DeclarationTable MARKS", Duration.ofDays(366));
        longest.put("PassTable PASS PASS", Duration.ofDays(14 + 30 + 1));
        longest.put("PassTable PASS REVOCATION", Duration.ZERO);
        longest.put("PassTable REVOCATIONS", Duration.ZERO);
        longest.put("PassTable SIGNERS", Duration.ofDays(366 + 7 + 1));
        longest.put("VenueTable VENUE", Duration.ZERO);
        longest.put("VenueTable OPERATOR", Duration.ZERO);
        longest.put("VenueTable AREA", Duration.ZERO);
        longest.put("LaboratoryTable LABORATORIES", Duration.ZERO);
        longest.put("LaboratoryTable", Duration.ofDays(731 + 1));
        longest.put("StatusTable JOB", Duration.ofDays(30));
        longest.put("StatusTable PERSON", Duration.ofDays(9131 + 1));
        longest.put("VisitTable VISITOR", Duration.ofDays(21).plusHours(1));
        longest.put("VisitTable FIGURES", Duration.ofDays(731 + 1));
        longest.put("VisitTable DOOR", Duration.ofMinutes(3));
        longest.put("VisitTable PASS", Duration.ofMinutes(4));
        longest.put("RequestTable", Duration.ofDays(2));
        return longest;
    }

    @Test
    void everyKindOfItemHasItsRetention() {
        everything();
        var wrong = new ArrayList<String>();
        fresh().forEach((key, item) -> {
            Duration most = LONGEST.entrySet().stream()
                    .filter(kind -> kind(key).startsWith(kind.getKey()))
                    .max(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(Duration.ofSeconds(-1));
            boolean kept = !item.containsKey("expiresAt");
            if (kept ? !most.isZero() : !expiry(item).isBefore(Instant.now().plus(most))) wrong.add(key + " " + most);
        });
        assertThat(wrong).isEmpty();
    }

    /** {@code IdentityTable PERSON VERSION} of {@code IdentityTable PERSON#1f… VERSION#000001}. */
    private static String kind(String key) {
        return key.replaceAll("#[^ ]*", "");
    }

    /** Does a little of all that leaves something. */
    private void everything() {
        citizen.with("idempotency-key", UUID.randomUUID().toString()).post("/declarations", Declarations.kyrgyz("me"));
        Answer other =
                citizen.post("/declarations", Declarations.kyrgyz("me").replace("\"fever\":false", "\"fever\":true"));
        assertThat(other.at("version")).isEqualTo("2");
        look();
        citizen.get("/people/me/export");
        recovered();
        tried();
        tested();
        Direct operator = citizen.as(Direct.staff("venue-operator", VenueActors.AREA));
        assertThat(operator.post("/venues", VenueActors.form("cinema")).status())
                .isEqualTo(201);
        Direct registrar = citizen.as(Direct.staff("ministry-registrar", "48"));
        String pilot = registrar
                .post("/programmes", """
                        {"area":"48","pilot":true,"name":{"vi":"Thí điểm"},"announcement":{"vi":"Thí điểm"},
                         "types":["movement"],"startsOn":"%s","endsOn":"%s"}""".formatted(TODAY, TODAY.plusDays(29)))
                .at("programmeId");
        String roster =
                World.CONTRACT
                        .operation("PUT", "/programmes/x/roster")
                        .orElseThrow()
                        .requestExamples()
                        .values()
                        .stream()
                        .findFirst()
                        .orElseThrow()
                        .toString();
        assertThat(citizen.as(Direct.staff("agency-coordinator", "48"))
                        .put("/programmes/" + pilot + "/roster", roster)
                        .status())
                .isEqualTo(200);
    }

    private void tested() {
        Direct laboratory = citizen.as(Direct.staff("laboratory", "41702000000000"));
        citizen.as(Direct.staff("ministry-registrar", "41702000000000"))
                .put("/laboratories/" + laboratory.claims().get("organisation"), LaboratoryActors.REGISTERED);
        for (String whose : List.of(pin, LaboratoryActors.pin()))
            assertThat(laboratory
                            .post(
                                    "/test-results",
                                    LaboratoryActors.finding(LaboratoryActors.sample(), whose, "negative"))
                            .status())
                    .isEqualTo(201);
    }

    private void tried() {
        Answer begun = citizen.as(Direct.staff("epidemiologist", "41702000000000"))
                .post("/rule-sets/kg-2099-01/dry-runs", StatusActors.proposed());
        assertThat(begun.status()).as("%s", begun).isEqualTo(202);
    }

    private void recovered() {
        Answer recorded = citizen.as(Direct.staff("epidemiologist", "41702000000000"))
                .with("sakta-purpose", "case-investigation")
                .post(
                        "/people/" + citizen.get("/people/me").at("personId") + "/evidence",
                        "{\"kind\":\"recovery\",\"at\":\"%s\"}"
                                .formatted(Instant.now().minusSeconds(60)));
        assertThat(recorded.status()).as("%s", recorded).isEqualTo(201);
    }

    private void look() {
        String phone = String.valueOf(citizen.claims().get("phone_number"));
        Answer found = clerk.post(
                "/people/lookups", "{\"phone\":\"" + phone + "\",\"purpose\":\"verification\",\"reference\":\"V-1\"}");
        assertThat(found.status()).isEqualTo(200);
    }

    @Test
    void declarationsAndTheirPassesAreNotShown() {
        Answer receipt = citizen.post("/declarations", Declarations.kyrgyz("me"));
        citizen.post("/declarations", Declarations.kyrgyz("me").replace("\"fever\":false", "\"fever\":true"));
        String one = "/declarations/" + receipt.at("declarationId");
        assertThat(citizen.get(one).status()).isEqualTo(200);
        age();
        assertThat(citizen.get(one).status()).isEqualTo(404);
        assertThat(citizen.get("/people/me/declarations").size("declarations")).isZero();
        assertThat(citizen.get("/people/me/export").body()).doesNotContain(receipt.at("declarationId"));
        assertThat(citizen.get(receipt.at("pass/imageLink")).status()).isEqualTo(404);
        assertThat(citizen.post("/declarations", Declarations.kyrgyz("me")).at("version"))
                .isEqualTo("1");
    }

    @Test
    void looksAreNotShown() {
        look();
        assertThat(citizen.get("/people/me/accesses").size("accesses")).isEqualTo(1);
        age();
        assertThat(citizen.get("/people/me/accesses").size("accesses")).isZero();
        assertThat(citizen.get("/people/me/export").body()).doesNotContain("desk-");
        look();
        assertThat(citizen.get("/people/me/accesses").size("accesses")).isEqualTo(1);
    }

    @Test
    void resultsAreNotShown() {
        tested();
        assertThat(citizen.get("/people/me/test-results").size("results")).isEqualTo(1);
        age();
        assertThat(citizen.get("/people/me/test-results").size("results")).isZero();
        assertThat(citizen.get("/people/me/status").at("colour")).isEqualTo("blue");
        assertThat(citizen.get("/people/me/export").body()).doesNotContain("\"negative\"");
    }

    @Test
    void evidenceCountsNoMore() {
        recovered();
        assertThat(citizen.get("/people/me/status").at("colour")).isEqualTo("green");
        age();
        assertThat(citizen.get("/people/me/status").at("colour")).isEqualTo("blue");
        assertThat(citizen.get("/people/me/evidence").size("evidence")).isZero();
        assertThat(citizen.get("/people/me/export").body()).doesNotContain("\"recovery\"");
    }

    @Test
    void anAnswerIsNotRememberedAndItsKeyIsFreeAgain() {
        Direct keyed = citizen.with("idempotency-key", UUID.randomUUID().toString());
        keyed.post("/declarations", Declarations.kyrgyz("me"));
        String other = Declarations.kyrgyz("me").replace("\"cough\":false", "\"cough\":true");
        assertThat(keyed.post("/declarations", other).status()).isEqualTo(422);
        age();
        Answer anew = keyed.post("/declarations", other);
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.headers()).doesNotContainKey("idempotent-replayed");
    }

    @Test
    void thatSomebodyLeftIsNotRemembered() {
        assertThat(citizen.delete("/people/me").status()).isEqualTo(200);
        assertThat(citizen.delete("/people/me").status()).isEqualTo(200);
        before = Set.of();
        ageOf("SUBJECT#" + citizen.claims().get("sub"));
        assertThat(citizen.delete("/people/me").status()).isEqualTo(404);
        assertThat(citizen.post("/people", People.kyrgyz("self")).status()).isEqualTo(201);
    }

    /** Makes what this test left as old as it may get. */
    private void age() {
        ageOf("");
    }

    private void ageOf(String pk) {
        fresh().forEach((key, item) -> {
            boolean mine = item.get("pk").s().startsWith(pk) && !key.contains(" SIGNERS");
            if (item.containsKey("expiresAt") && mine)
                DYNAMO.updateItem(update -> update.tableName(
                                SYSTEM.template().tableName(key.substring(0, key.indexOf(' '))))
                        .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))
                        .updateExpression("SET expiresAt = :past")
                        .expressionAttributeValues(Map.of(
                                ":past",
                                AttributeValue.fromN(Long.toString(
                                        Instant.now().minusSeconds(1).getEpochSecond())))));
        });
    }

    private static Instant expiry(Map<String, AttributeValue> item) {
        return Instant.ofEpochSecond(Long.parseLong(item.get("expiresAt").n()));
    }

    private Map<String, Map<String, AttributeValue>> fresh() {
        Map<String, Map<String, AttributeValue>> items = all();
        items.keySet().removeAll(before);
        return items;
    }

    private static Set<String> keys() {
        return new HashSet<>(all().keySet());
    }

    private static Map<String, Map<String, AttributeValue>> all() {
        var items = new TreeMap<String, Map<String, AttributeValue>>();
        for (String table : List.of(
                "IdentityTable",
                "AuditTable",
                "DeclarationTable",
                "PassTable",
                "StatusTable",
                "LaboratoryTable",
                "VenueTable",
                "VisitTable",
                "RequestTable"))
            for (var item : DYNAMO.scanPaginator(
                            scan -> scan.tableName(SYSTEM.template().tableName(table)))
                    .items())
                items.put(
                        table + " " + item.get("pk").s() + " " + item.get("sk").s(), item);
        return items;
    }
}
