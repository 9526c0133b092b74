package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
                .map(Answer::body)
                .collect(Collectors.toSet());
    }

    /** In flight; or, since the looks at one person are written down one after another, a look that had to wait too long. */
    private static boolean isToBeRepeated(Operation operation, Answer answer) {
        if (!answer.headers().containsKey("retry-after")) return false;
        return takesKey(operation)
                ? answer.status() == 409 && answer.at("type").endsWith("/request-in-flight")
                : answer.status() == 503 && operation.path().equals("/people/lookups");
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
            case "POST /verifications" -> {
                Direct officer = plain.as(Direct.staff("checkpoint-officer", "48"));
                yield new Request(
                        operation, officer, Map.of(), example(operation).toString(), () -> 0, 0);
            }
            default -> throw new AssertionError(operation + ": say what its effect is");
        };
    }

    private static void register(Direct citizen) {
        assertThat(citizen.post("/people", People.kyrgyz("self")).status()).isEqualTo(201);
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
