package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.local.Platform;
import org.sakta.local.functions.HandlerLoader;
import org.sakta.local.functions.InProcessFunctions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.testing.ApiCall.Answer;
import org.sakta.testing.FaultyAws;
import org.sakta.testing.FaultyAws.Fault;

/** The functions before stores that fail: 503 with a time to come again, nothing half done, and a repeat succeeds once. */
class UnavailableTest {
    private static final Platform SYSTEM = Platform.shared();
    private static final FaultyAws DYNAMO = FaultyAws.before(SYSTEM.dynamo().endpoint());
    private static final FaultyAws S3 = FaultyAws.before(SYSTEM.s3().endpoint());
    private static final FaultyAws KMS = FaultyAws.before(SYSTEM.kms().endpoint());

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
        for (FaultyAws each : List.of(DYNAMO, S3, KMS)) each.set(FaultyAws.NONE);
        citizen.functions().close();
    }

    @AfterAll
    static void close() {
        for (FaultyAws each : List.of(DYNAMO, S3, KMS)) each.close();
    }

    /** Dies after the first call, after the second, and so on: wherever it was, a repeat finishes it. */
    @TestFactory
    Stream<DynamicTest> aRegistrationThatDiesAnywhereIsFinishedByARepeat() {
        return EnumSet.allOf(Fault.class).stream()
                .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> {
                    warm();
                    for (int alive = 0; ; alive++) {
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

    @TestFactory
    Stream<DynamicTest> aDeclarationThatDiesAnywhereIsFinishedByARepeat() {
        return EnumSet.allOf(Fault.class).stream()
                .map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> {
                    warm();
                    for (int alive = 0; ; alive++) {
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

    /** Three calls in ten fail, each in its own way. */
    @Test
    void manyFaultsLeaveNothingHalfDone() {
        warm();
        var random = new Random(7);
        DYNAMO.set(number -> {
            synchronized (random) {
                return random.nextInt(10) < 3
                        ? Optional.of(Fault.values()[random.nextInt(Fault.values().length)])
                        : Optional.empty();
            }
        });
        List<Direct> people = IntStream.range(0, 6)
                .mapToObj(i -> citizen.as(Direct.citizen(World.phone())))
                .toList();
        for (Direct person : people) {
            String body = People.kazakh("self");
            untilDone(() ->
                    person.with("idempotency-key", UUID.randomUUID().toString()).post("/people", body));
            untilDone(() -> person.post("/declarations", Declarations.kazakh("me")));
        }
        DYNAMO.set(FaultyAws.NONE);
        for (Direct person : people) {
            assertThat(person.get("/people/me").at("version")).isEqualTo("1");
            assertThat(person.get("/people/me/declarations").size("declarations"))
                    .isEqualTo(1);
        }
    }

    private static void untilDone(java.util.function.Supplier<Answer> request) {
        for (int tries = 0; tries < 50; tries++) {
            Answer answer = request.get();
            if (answer.status() < 300) return;
            isUnavailable(answer);
        }
        throw new AssertionError("never done");
    }

    /** Reads keys and signers once, so that only what belongs to the request is counted. */
    private void warm() {
        citizen.post("/people", People.kyrgyz("self"));
        citizen.post("/declarations", Declarations.kyrgyz("me"));
    }

    /** @return false where all of it was done by calls that went well */
    private static boolean dies(Fault fault, int alive, java.util.function.Supplier<Answer> request) {
        DYNAMO.set(FaultyAws.from(alive, fault));
        Answer answer = request.get();
        boolean spoilt = DYNAMO.set(FaultyAws.NONE) > alive;
        if (spoilt) isUnavailable(answer);
        else assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return spoilt;
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
