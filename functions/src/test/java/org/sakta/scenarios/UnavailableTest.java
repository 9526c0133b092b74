package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Operation;
import org.sakta.local.Platform;
import org.sakta.local.faults.Fault;
import org.sakta.local.faults.FaultyAws;
import org.sakta.local.functions.HandlerLoader;
import org.sakta.local.functions.InProcessFunctions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.testing.ApiCall.Answer;

/** The functions before stores that fail: 503 with a time to come again, nothing half done, and a repeat succeeds once. */
@Tag("undisturbed") // it has faults of its own, and counts
class UnavailableTest {
    private static final Platform SYSTEM = Platform.shared();
    private static final FaultyAws DYNAMO = FaultyAws.before(SYSTEM.dynamo().endpoint());
    private static final FaultyAws S3 = FaultyAws.before(SYSTEM.s3().endpoint());
    private static final FaultyAws KMS = FaultyAws.before(SYSTEM.kms().endpoint());

    private static final List<FaultyAws> ALL = List.of(DYNAMO, S3, KMS);
    private static final Set<Fault> QUICK = EnumSet.complementOf(EnumSet.of(Fault.SILENT));

    private final Direct citizen = behindFaults(Direct.citizen(World.phone()));

    private static Direct behindFaults(Map<String, String> claims) {
        var functions = new InProcessFunctions(
                SYSTEM.template().functions(),
                new HandlerLoader(UnavailableTest.class.getClassLoader()),
                new LambdaEnvironment(
                        Map.of("DYNAMODB", DYNAMO.endpoint(), "S3", S3.endpoint(), "KMS", KMS.endpoint())),
                Throwable::printStackTrace);
        return new Direct(SYSTEM.template(), functions, claims, Map.of());
    }

    @AfterEach
    void mend() {
        for (FaultyAws each : ALL) each.set(FaultyAws.NONE);
        citizen.functions().close();
    }

    @AfterAll
    static void close() {
        for (FaultyAws each : ALL) each.close();
    }

    /** Dies after the first call, after the second, and so on: wherever it was, a repeat finishes it. */
    @TestFactory
    Stream<DynamicTest> aRegistrationThatDiesAnywhereIsFinishedByARepeat() {
        return QUICK.stream()
                .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> {
                    warm();
                    for (int alive = 0; ; alive = next(fault, alive)) {
                        Direct somebody = citizen.as(Direct.citizen(World.phone()));
                        String body = People.kyrgyz("self");
                        if (!dies(fault, alive, () -> somebody.post("/people", body))) break;
                        Answer repeat = somebody.post("/people", body);
                        assertThat(repeat.status())
                                .as("%s %s: %s", fault, alive, repeat)
                                .isEqualTo(201);
                        assertThat(somebody.get("/people/me").at("version")).isEqualTo("1");
                    }
                }));
    }

    /** Whoever is throttled waits before asking again: the first call, and some of those after it, stand for all. */
    private static int next(Fault fault, int alive) {
        return fault == Fault.THROTTLED ? 2 * alive + 3 : alive + 1;
    }

    @TestFactory
    Stream<DynamicTest> aDeclarationThatDiesAnywhereIsFinishedByARepeat() {
        return QUICK.stream()
                .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> {
                    warm();
                    for (int alive = 0; ; alive = next(fault, alive)) {
                        Direct somebody = citizen.as(Direct.citizen(World.phone()));
                        somebody.post("/people", People.kyrgyz("self"));
                        String body = Declarations.kyrgyz("me");
                        if (!dies(fault, alive, () -> somebody.post("/declarations", body))) break;
                        Answer repeat = somebody.post("/declarations", body);
                        assertThat(repeat.status())
                                .as("%s %s: %s", fault, alive, repeat)
                                .isIn(200, 201);
                        assertThat(repeat.at("version")).isEqualTo("1");
                        assertThat(somebody.get("/people/me/declarations").size("declarations"))
                                .isEqualTo(1);
                        assertThat(verdict(somebody, repeat)).isEqualTo("valid");
                    }
                }));
    }

    /** The SDK asks again, and finds its own work done: whoever it was done for must not be taken for another. */
    @Test
    void anAnswerThatIsLostOnceIsNotNoticed() {
        warm();
        String pilot = citizen.as(Direct.staff("ministry-registrar", "48"))
                .post("/programmes", pilot())
                .at("programmeId");
        String members = World.CONTRACT
                .operation("PUT", "/programmes/" + pilot + "/roster")
                .flatMap(operation ->
                        operation.requestExamples().values().stream().findFirst())
                .map(Object::toString)
                .orElseThrow();
        isNotNoticed(201, () -> citizen.as(Direct.citizen(World.phone())).post("/people", People.kyrgyz("self")));
        isNotNoticed(201, () -> registered().post("/declarations", Declarations.kyrgyz("me")));
        isNotNoticed(
                200,
                () -> citizen.as(Direct.staff("agency-coordinator", "48"))
                        .put("/programmes/" + pilot + "/roster", members));
    }

    private Direct registered() {
        Direct somebody = citizen.as(Direct.citizen(World.phone()));
        assertThat(somebody.post("/people", People.kyrgyz("self")).status()).isEqualTo(201);
        return somebody;
    }

    private static String pilot() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return """
                {"area":"48","pilot":true,"name":{"vi":"Thí điểm"},"announcement":{"vi":"Thí điểm"},"types":["movement"],
                 "startsOn":"%s","endsOn":"%s"}
                """.formatted(today, today.plusDays(29));
    }

    private static void isNotNoticed(int status, Supplier<Answer> request) {
        boolean spoilt = true;
        for (int at = 0; spoilt; at++) {
            int lost = at;
            DYNAMO.set((number, call) -> number == lost ? Optional.of(Fault.UNHEARD) : Optional.empty());
            Answer answer = request.get();
            assertThat(answer.status()).as("call %s lost: %s", lost, answer).isEqualTo(status);
            spoilt = DYNAMO.spoilt() > 0;
            DYNAMO.set(FaultyAws.NONE);
        }
    }

    @Test
    void anImageIsDrawnAsSoonAsItsStoreIsBack() {
        citizen.post("/people", People.kyrgyz("self"));
        String image = citizen.post("/declarations", Declarations.kyrgyz("me")).at("pass/imageLink");
        for (Fault fault : Set.of(Fault.BROKEN, Fault.CUT)) {
            S3.set(FaultyAws.from(0, fault));
            isUnavailable(citizen.get(image));
            S3.set(FaultyAws.NONE);
            assertThat(citizen.get(image).status()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheKeyServiceNobodyIsRegisteredAndLaterOnce() {
        KMS.set(FaultyAws.from(0, Fault.BROKEN));
        String body = People.kyrgyz("self");
        isUnavailable(citizen.post("/people", body));
        KMS.set(FaultyAws.NONE);
        assertThat(citizen.post("/people", body).status()).isEqualTo(201);
    }

    /** Who is not answered at all waits so long that there is still time to say so. */
    @Test
    void aStoreThatIsSilentIsGivenUpBeforeTheFunctionIs() {
        warm();
        DYNAMO.set(FaultyAws.from(1, Fault.SILENT));
        isUnavailable(citizen.as(Direct.citizen(World.phone()))
                .with("idempotency-key", UUID.randomUUID().toString())
                .post("/people", People.kyrgyz("self")));
    }

    /** The call that fails and the one that gives the lock back, each as often as the SDK tries; priming was before. */
    @TestFactory
    Stream<DynamicTest> aRouteWithoutItsStoresGivesUpAfterFewCalls() {
        return World.CONTRACT.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    call(operation);
                    for (FaultyAws each : ALL) each.set(FaultyAws.from(0, Fault.BROKEN));
                    Answer answer = call(operation);
                    int calls = ALL.stream()
                            .mapToInt(each -> each.set(FaultyAws.NONE))
                            .sum();
                    assertThat(calls).isLessThanOrEqualTo(6);
                    if (calls > 0) isUnavailable(answer);
                    else assertThat(answer.status()).as("%s", answer).isLessThan(500);
                }));
    }

    private Answer call(Operation operation) {
        Map<String, String> ids = new HashMap<>(Belongings.PUBLIC);
        ids.putAll(Belongings.UNKNOWN);
        Direct caller = operation.isPublic() || operation.roles().contains("citizen")
                ? citizen
                : citizen.as(Direct.staff(operation.roles().getFirst(), "48"));
        return caller.with("if-match", "\"1\"")
                .with("idempotency-key", UUID.randomUUID().toString())
                .call(
                        operation.method(),
                        operation.pathWith(ids),
                        operation.requestExamples().values().stream()
                                .findFirst()
                                .map(Object::toString));
    }

    /** Reads keys and signers once, so that only what belongs to the request is counted. */
    private void warm() {
        citizen.post("/people", People.kyrgyz("self"));
        citizen.post("/declarations", Declarations.kyrgyz("me"));
    }

    /** @return false where all of it was done by calls that went well */
    private static boolean dies(Fault fault, int alive, Supplier<Answer> request) {
        DYNAMO.set(FaultyAws.from(alive, fault));
        Answer answer = request.get();
        int spoilt = DYNAMO.spoilt();
        DYNAMO.set(FaultyAws.NONE);
        assertThat(spoilt).isLessThanOrEqualTo(6);
        if (spoilt > 0) isUnavailable(answer);
        else assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return spoilt > 0;
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
    }

    private static String verdict(Direct holder, Answer receipt) {
        return holder.as(Direct.staff("checkpoint-officer", "41702000000000"))
                .post("/verifications", "{\"code\":\"" + receipt.at("pass/url") + "\"}")
                .at("status");
    }
}
