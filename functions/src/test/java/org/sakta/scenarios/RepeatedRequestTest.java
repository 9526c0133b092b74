package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Bodies;
import org.sakta.contract.Operation;
import org.sakta.local.Platform;
import org.sakta.testing.ApiCall.Answer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every POST and PUT of the contract, a hundred times at once: one effect and one answer. Where an {@code Idempotency-Key} is
 * taken, by that key; where none is, because the request says all there is to repeat it by.
 */
@Tag("undisturbed") // it repeats by itself, a hundred times at once
class RepeatedRequestTest {
    private static final int TIMES = 100;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @TestFactory
    Stream<DynamicTest> aHundredTimesTheSameIsOne() {
        return writing()
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Request request = request(operation);
                    int before = request.effects().getAsInt();
                    Set<String> bodies = bodies(operation, atOnce(request));
                    assertThat(bodies).hasSize(1);
                    assertThat(request.effects().getAsInt() - before).isEqualTo(request.expected());
                    Answer later = request.send(request.body());
                    assertThat(later.status()).as("%s", later).isBetween(200, 299);
                    assertThat(bodies).containsExactly(later.body());
                    assertThat(request.effects().getAsInt() - before).isEqualTo(request.expected());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSameKeyWithAnotherBodyIsRefused() {
        return writing()
                .filter(RepeatedRequestTest::takesKey)
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Request request = request(operation);
                    assertThat(request.send(request.body()).status()).isBetween(200, 299);
                    int before = request.effects().getAsInt();
                    Answer other = request.send(request.body() + " ");
                    assertThat(other.status()).isEqualTo(422);
                    assertThat(other.at("type")).endsWith("/idempotency-key-reused");
                    assertThat(request.effects().getAsInt()).isEqualTo(before);
                }));
    }

    private static Stream<Operation> writing() {
        return World.CONTRACT.operations().stream().filter(Operation::takesBody);
    }

    private static boolean takesKey(Operation operation) {
        return Bodies.takesHeader(World.CONTRACT, operation, "Idempotency-Key");
    }

    private static Set<String> bodies(Operation operation, List<Answer> answers) {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status() < 300 || isToBeRepeated(operation, answer))
                        .as("%s", answer)
                        .isTrue());
        return answers.stream()
                .filter(answer -> answer.status() < 300)
                // FHIR says in the body what HTTP says by the status
                .map(answer -> answer.body().replace("201 Created", "200 OK"))
                .collect(Collectors.toSet());
    }

    /** In flight; or, where no key is taken, one of a hundred transactions on the same items that had to wait too long for the others. */
    private static boolean isToBeRepeated(Operation operation, Answer answer) {
        if (!answer.headers().containsKey("retry-after")) return false;
        return takesKey(operation)
                ? answer.status() == 409 && answer.at("type").endsWith("/request-in-flight")
                : answer.status() == 503;
    }

    private static List<Answer> atOnce(Request request) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Answer>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            var sent = new ArrayList<Future<Answer>>();
            for (int i = 0; i < TIMES; i++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.send(request.body());
                }));
            start.countDown();
            for (Future<Answer> each : sent) answers.add(each.get());
        }
        return answers;
    }

    /** @param effects counts what requests of this kind leave behind; {@code expected} of them are right */
    private record Request(
            Operation operation,
            Direct caller,
            Map<String, String> ids,
            String body,
            IntSupplier effects,
            int expected) {
        Answer send(String json) {
            return caller.call(operation.method(), operation.pathWith(ids), Optional.of(json));
        }
    }

    private static Request request(Operation operation) {
        Direct citizen = Direct.shared(Direct.citizen(World.phone()))
                .with("idempotency-key", UUID.randomUUID().toString());
        Direct plain = new Direct(citizen.template(), citizen.functions(), citizen.claims(), Map.of());
        return switch (operation.routeKey()) {
            // the person as it stands, its version, its claim, where document and phone are filed, and one number tried
            case "POST /people" ->
                new Request(operation, citizen, Map.of(), People.kyrgyz("self"), () -> items("IdentityTable"), 5);
            case "PUT /people/{personId}" -> correction(operation, plain);
            case "POST /people/lookups" -> lookup(operation, plain);
            case "POST /declarations" -> {
                register(plain);
                yield new Request(
                        operation,
                        citizen,
                        Map.of(),
                        Declarations.kyrgyz("me"),
                        () -> items("DeclarationTable") + items("PassTable", "PASS#"),
                        2);
            }
            case "POST /programmes" -> {
                Direct registrar = citizen.as(Direct.staff("ministry-registrar", "48"));
                yield new Request(operation, registrar, Map.of(), pilot(), () -> items("DeclarationTable"), 2);
            }
            case "PUT /programmes/{programmeId}/roster" -> {
                Direct coordinator = citizen.as(Direct.staff("agency-coordinator", "48"));
                String programme = plain.as(Direct.staff("ministry-registrar", "48"))
                        .post("/programmes", pilot())
                        .at("programmeId");
                String body = example(operation).toString();
                yield new Request(
                        operation,
                        coordinator,
                        Map.of("programmeId", programme),
                        body,
                        () -> items("DeclarationTable"),
                        1);
            }
            case "POST /passes/{passId}/revocation" -> {
                register(plain);
                String pass =
                        plain.post("/declarations", Declarations.kyrgyz("me")).at("pass/id");
                yield new Request(
                        operation,
                        plain,
                        Map.of("passId", pass),
                        "{\"reason\":\"holder-request\"}",
                        () -> items("PassTable", "REVOCATIONS", "N#"),
                        1);
            }
            case "POST /people/{personId}/evidence" ->
                new Request(
                        operation,
                        epidemiologist(citizen),
                        Map.of("personId", registered(plain)),
                        example(operation).toString(),
                        () -> items("StatusTable"),
                        1);
            case "POST /people/{personId}/evidence/{evidenceId}/withdrawal" -> {
                String person = registered(plain);
                Operation recording =
                        World.CONTRACT.operation("POST", "/people/x/evidence").orElseThrow();
                String evidence = epidemiologist(plain)
                        .post(
                                "/people/" + person + "/evidence",
                                example(recording).toString())
                        .at("evidenceId");
                yield new Request(
                        operation,
                        epidemiologist(citizen),
                        Map.of("personId", person, "evidenceId", evidence),
                        example(operation).toString(),
                        () -> items("StatusTable"),
                        1);
            }
            case "POST /rule-sets/{ruleSetId}/dry-runs" ->
                new Request(
                        operation,
                        epidemiologist(citizen),
                        Map.of("ruleSetId", "kg-2099-01"),
                        example(operation).toString(),
                        () -> items("StatusTable", "JOB#"),
                        1);
            case "PUT /cases/{caseId}" -> {
                String person = Cases.foundIll(LaboratoryActors.laboratory());
                yield new Request(
                        operation,
                        citizen.as(Direct.staff("epidemiologist", VenueActors.AREA))
                                .with("if-match", "\"1\""),
                        Map.of("caseId", Cases.of(person)),
                        "{\"places\":[]}",
                        () -> items("AuditTable", "person#" + person),
                        1);
            }
            case "POST /cases/{caseId}/contacts" -> {
                String person = registered(plain);
                String ill = Cases.of(Cases.foundIll(LaboratoryActors.laboratory()));
                yield new Request(
                        operation,
                        citizen.as(Direct.staff("tracer", VenueActors.AREA)),
                        Map.of("caseId", ill),
                        Cases.household(person),
                        () -> items("StatusTable", "PERSON#" + person),
                        1);
            }
            case "POST /cases/{caseId}/contacts/{personId}/calls" -> {
                String person = registered(plain);
                String ill = Cases.of(Cases.foundIll(LaboratoryActors.laboratory()));
                Direct tracer = citizen.as(Direct.staff("tracer", VenueActors.AREA));
                plain.as(tracer.claims()).post("/cases/" + ill + "/contacts", Cases.household(person));
                yield new Request(
                        operation,
                        tracer,
                        Map.of("caseId", ill, "personId", person),
                        "{\"found\":\"symptoms\"}",
                        () -> items("StatusTable", "PERSON#" + person),
                        1);
            }
            case "POST /exposure-sites" -> {
                Direct operator = plain.as(Direct.staff("venue-operator", VenueActors.AREA));
                String stay = ExposureSiteTest.stay(venue(operator));
                yield new Request(
                        operation,
                        citizen.as(Direct.staff("epidemiologist", VenueActors.AREA)),
                        Map.of(),
                        stay,
                        () -> items("NoticeTable", "SITES"),
                        1);
            }
            case "PUT /laboratories/{laboratoryId}" ->
                new Request(
                        operation,
                        plain.as(Direct.staff("ministry-registrar", VenueActors.AREA)),
                        Map.of("laboratoryId", "laboratory-" + UUID.randomUUID()),
                        LaboratoryActors.REGISTERED,
                        () -> items("LaboratoryTable", "LABORATORIES"),
                        1);
            // its rows and the job; what becomes of them is not waited for
            case "POST /test-results/batches" ->
                new Request(
                        operation,
                        laboratory(plain),
                        Map.of(),
                        "{\"results\":[{\"sampleId\":\"" + UUID.randomUUID() + "\"}]}",
                        () -> items("LaboratoryTable", "JOB#"),
                        1);
            // its first version, and where it waits
            case "POST /test-results" ->
                new Request(
                        operation,
                        laboratory(plain),
                        Map.of(),
                        LaboratoryActors.finding(LaboratoryActors.sample(), LaboratoryActors.pin(), "positive"),
                        () -> items("LaboratoryTable", "RESULT#") + items("LaboratoryTable", "WAITING#"),
                        2);
            case "POST /fhir" ->
                new Request(
                        operation,
                        laboratory(plain),
                        Map.of(),
                        FhirActors.bundle(LaboratoryActors.sample(), LaboratoryActors.pin(), FhirActors.DETECTED),
                        () -> items("LaboratoryTable", "RESULT#") + items("LaboratoryTable", "WAITING#"),
                        2);
            case "PUT /test-results/{resultId}" -> {
                Direct laboratory = laboratory(plain);
                String sample = LaboratoryActors.sample();
                String pin = LaboratoryActors.pin();
                String result = laboratory
                        .post("/test-results", LaboratoryActors.finding(sample, pin, "positive"))
                        .at("resultId");
                yield new Request(
                        operation,
                        laboratory.with("if-match", "\"1\""),
                        Map.of("resultId", result),
                        LaboratoryActors.finding(sample, pin, "negative"),
                        () -> items("LaboratoryTable", "RESULT#"),
                        1);
            }
            // by its id, for its operator, for its area
            case "POST /venues" ->
                new Request(
                        operation,
                        citizen.as(Direct.staff("venue-operator", VenueActors.AREA)),
                        Map.of(),
                        VenueActors.form("cinema"),
                        () -> items("VenueTable"),
                        3);
            case "PUT /venues/{venueId}" -> {
                Direct operator = plain.as(Direct.staff("venue-operator", VenueActors.AREA));
                yield new Request(
                        operation,
                        operator.with("if-match", "\"1\""),
                        Map.of("venueId", venue(operator)),
                        VenueActors.form("gym"),
                        () -> items("VenueTable"),
                        0);
            }
            case "POST /venues/{venueId}/approval" -> {
                Direct operator = plain.as(Direct.staff("venue-operator", VenueActors.AREA));
                yield new Request(
                        operation,
                        citizen.as(Direct.staff("ministry-registrar", VenueActors.AREA))
                                .with("if-match", "\"1\""),
                        Map.of("venueId", venue(operator)),
                        "{\"decision\":\"approve\"}",
                        () -> items("VenueTable"),
                        0);
            }
            // the visit, its day's figures, and what the door sees
            case "POST /visits" -> {
                register(plain);
                yield new Request(
                        operation,
                        citizen,
                        Map.of(),
                        VisitActors.in(poster(plain)),
                        () -> items("VisitTable", "VISITOR#")
                                + items("VisitTable", "FIGURES#")
                                + items("VisitTable", "DOOR#"),
                        3);
            }
            case "POST /status-passes" -> {
                register(plain);
                yield new Request(
                        operation,
                        citizen,
                        Map.of(),
                        "{\"code\":\"" + poster(plain) + "\"}",
                        () -> items("VisitTable", "PASS#"),
                        1);
            }
            case "POST /venues/{venueId}/offline-scans" -> {
                register(plain);
                Map<String, String> staff = Direct.staff("venue-operator", VenueActors.AREA);
                Direct operator = plain.as(staff);
                String venue = venue(operator);
                String poster = approved(plain, venue);
                String pass = plain.post("/status-passes", "{\"code\":\"" + poster + "\"}")
                        .at("url");
                String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
                var entrance = new HashMap<>(staff);
                entrance.put("cognito:groups", "[entrance]");
                yield new Request(
                        operation,
                        citizen.as(entrance),
                        Map.of("venueId", venue),
                        "{\"clock\":\"%1$s\",\"scans\":[{\"code\":\"%2$s\",\"direction\":\"in\",\"at\":\"%1$s\"}]}"
                                .formatted(now, pass),
                        () -> items("VisitTable", "VISITOR#") + items("VisitTable", "FIGURES#"),
                        2);
            }
            case "POST /neutral-checks" -> {
                register(plain);
                String poster =
                        VisitActors.scan(World.anyone().get("/neutral-poster").bytes());
                yield new Request(
                        operation,
                        citizen,
                        Map.of(),
                        "{\"code\":\"" + poster + "\"}",
                        () -> items("VisitTable") + items("StatusTable") + items("AuditTable"),
                        0);
            }
            case "POST /verifications" -> {
                Direct officer = plain.as(Direct.staff("checkpoint-officer", "48"));
                yield new Request(
                        operation, officer, Map.of(), example(operation).toString(), () -> 0, 0);
            }
            default -> throw new AssertionError(operation + ": say what its effect is");
        };
    }

    private static Direct epidemiologist(Direct caller) {
        return caller.as(Direct.staff("epidemiologist", "41702000000000")).with("sakta-purpose", "case-investigation");
    }

    /** Of a venue that has just been approved. */
    private static String poster(Direct caller) {
        return approved(caller, venue(caller.as(Direct.staff("venue-operator", VenueActors.AREA))));
    }

    /** @return the poster of the venue, which is approved now */
    private static String approved(Direct caller, String venue) {
        Answer approved = caller.as(Direct.staff("ministry-registrar", VenueActors.AREA))
                .with("if-match", "\"1\"")
                .post("/venues/" + venue + "/approval", "{\"decision\":\"approve\"}");
        assertThat(approved.status()).as("%s", approved).isEqualTo(200);
        return "HTTPS://SAKTA.TEST/P/"
                + Platform.shared()
                        .dynamo()
                        .client()
                        .getItem(get -> get.tableName(
                                        Platform.shared().template().tableName("VenueTable"))
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("VENUE#" + venue),
                                        "sk", AttributeValue.fromS("VENUE"))))
                        .item()
                        .get("posterCode")
                        .s();
    }

    private static Direct laboratory(Direct caller) {
        Direct laboratory = caller.as(Direct.staff("laboratory", VenueActors.AREA));
        String id = String.valueOf(laboratory.claims().get("organisation"));
        Answer entered = caller.as(Direct.staff("ministry-registrar", VenueActors.AREA))
                .put("/laboratories/" + id, LaboratoryActors.REGISTERED);
        assertThat(entered.status()).as("%s", entered).isEqualTo(201);
        return laboratory;
    }

    private static String registered(Direct citizen) {
        register(citizen);
        return citizen.get("/people/me").at("personId");
    }

    private static void register(Direct citizen) {
        assertThat(citizen.post("/people", People.kyrgyz("self")).status()).isEqualTo(201);
    }

    private static String venue(Direct operator) {
        return operator.post("/venues", VenueActors.form("cinema")).at("venueId");
    }

    private static Request correction(Operation operation, Direct citizen) {
        String body = People.kyrgyz("self");
        assertThat(citizen.post("/people", body).status()).isEqualTo(201);
        String moved = body.replace("\"for\":\"self\",", "").replace("Токтогул көч. 12", "Токтогул көч. 14");
        var ids = Map.of("personId", "me");
        return new Request(
                operation, citizen.with("if-match", "\"1\""), ids, moved, () -> items("IdentityTable", "PERSON#"), 1);
    }

    /** A look has no effect but that each is written down. */
    private static Request lookup(Operation operation, Direct citizen) {
        String phone = String.valueOf(citizen.claims().get("phone_number"));
        register(citizen);
        Direct clerk = citizen.as(Direct.staff("clerk", "41702000000000"));
        String body = "{\"phone\":\"" + phone + "\",\"purpose\":\"verification\",\"reference\":\"V-1\"}";
        return new Request(operation, clerk, Map.of(), body, () -> items("IdentityTable"), 0);
    }

    private static JsonNode example(Operation operation) {
        return operation.requestExamples().values().stream().findFirst().orElseThrow();
    }

    private static String pilot() {
        return """
                {"area":"48","pilot":true,"name":{"vi":"Thí điểm"},"announcement":{"vi":"Thí điểm"},"types":["movement"],
                 "startsOn":"%s","endsOn":"%s"}
                """.formatted(TODAY, TODAY.plusDays(29));
    }

    private static int items(String table, String... prefixes) {
        int count = 0;
        for (var item : Platform.shared()
                .dynamo()
                .client()
                .scanPaginator(
                        scan -> scan.tableName(Platform.shared().template().tableName(table))
                                .consistentRead(true))
                .items()) {
            boolean counts = prefixes.length == 0 || item.get("pk").s().startsWith(prefixes[0]);
            if (counts && (prefixes.length < 2 || item.get("sk").s().startsWith(prefixes[1]))) count++;
        }
        return count;
    }
}
