package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.audit.Purpose;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.local.Platform;
import org.sakta.local.faults.FaultyAws;
import org.sakta.local.functions.HandlerLoader;
import org.sakta.local.functions.InProcessFunctions;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Role;
import org.sakta.testing.ApiCall.Answer;

/**
 * Nobody learns whether a person is known, by a document number or by a phone. {@code -Dsakta.numbers=10000} tries as many
 * numbers.
 */
@Tag("undisturbed") // it counts the calls and the tries of one request
class EnumerationTest {
    private static final int NUMBERS = Integer.getInteger("sakta.numbers", 120);
    private static final int FIRST = 40_000;
    private static final String AREA = "41702000000000";
    private static final Platform SYSTEM = Platform.shared();

    private static String person(String kind, int serial) {
        return """
                {"for":"%s",%s"name":"Айгүл Токтогулова","birthDate":"%s","sex":"female","nationality":"KG",
                 "documents":[{"country":"KG","type":"pin","number":"%s"}],
                 "residence":{"areaCode":"%s","address":"Токтогул көч. 12"},"language":"ky"}
                """.formatted(
                        kind,
                        kind.equals("dependant") ? "\"relation\":\"child\"," : "",
                        NeverIssued.BORN,
                        NeverIssued.pin(NeverIssued.BORN, Sex.FEMALE, FIRST + serial),
                        AREA);
    }

    @TestFactory
    Stream<DynamicTest> aNumberThatSomebodyHoldsLooksAsOneThatNobodyHolds() {
        return Stream.of("self", "dependant")
                .map(kind -> DynamicTest.dynamicTest(kind, () -> {
                    try (var dynamo = FaultyAws.before(SYSTEM.dynamo().endpoint());
                            var functions = behind(dynamo)) {
                        var caller = new Direct(SYSTEM.template(), functions, Map.of(), Map.of());
                        Direct clerk = caller.as(Direct.staff("clerk", AREA));
                        tried(caller, kind, dynamo, NUMBERS + 1);
                        Set<String> seen = new HashSet<>();
                        for (int serial = 0; serial < NUMBERS; serial++) {
                            if (serial % 2 == 0) clerk.post("/people", person("assisted", serial));
                            seen.add(tried(caller, kind, dynamo, serial));
                        }
                        assertThat(seen).hasSize(1).allMatch(one -> one.startsWith("201 "));
                    }
                }));
    }

    private static InProcessFunctions behind(FaultyAws dynamo) {
        return new InProcessFunctions(
                SYSTEM.template().functions(),
                new HandlerLoader(EnumerationTest.class.getClassLoader()),
                new LambdaEnvironment(Map.of(
                        "DYNAMODB", dynamo.endpoint(),
                        "S3", SYSTEM.s3().endpoint(),
                        "KMS", SYSTEM.kms().endpoint())),
                Throwable::printStackTrace);
    }

    /** All that can be seen of an answer from outside, and the calls that were needed for it. */
    private static String tried(Direct caller, String kind, FaultyAws dynamo, int serial) {
        Direct citizen = caller.as(Direct.citizen(World.phone()));
        if (kind.equals("dependant")) citizen.post("/people", People.kazakh("self"));
        dynamo.set(FaultyAws.NONE);
        Answer answer = citizen.post("/people", person(kind, serial));
        int calls = dynamo.set(FaultyAws.NONE);
        return answer.status() + " " + answer.body().replace(answer.at("personId"), "")
                + answer.headers().keySet() + calls;
    }

    @Test
    void afterTenNumbersComesTheLockOut() {
        Direct citizen = Direct.shared(Direct.citizen(World.phone()));
        citizen.post("/people", person("self", 50_001));
        for (int serial = 50_002; serial <= 50_010; serial++)
            assertThat(citizen.post("/people", person("dependant", serial)).status())
                    .isEqualTo(201);
        Answer locked = citizen.post("/people", person("dependant", 50_011));
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.headers().get("retry-after")))
                .isBetween(1L, Duration.ofDays(1).toSeconds());
        assertThat(citizen.post("/people", person("dependant", 50_002)).status())
                .as("a number tried before")
                .isEqualTo(201);
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsFoundByPhoneWithoutRoleAndPurpose() {
        Direct citizen = Direct.shared(Direct.citizen(World.phone()));
        citizen.post("/people", People.kyrgyz("self"));
        String phone = String.valueOf(citizen.claims().get("phone_number"));
        List<String> looking = World.CONTRACT
                .operation("POST", "/people/lookups")
                .orElseThrow()
                .roles();
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.group(), () -> {
                    Direct caller = citizen.as(
                            role == Role.CITIZEN ? Direct.citizen(World.phone()) : Direct.staff(role.group(), AREA));
                    boolean found = false;
                    for (Purpose purpose : Purpose.values()) {
                        Answer answer = caller.post("/people/lookups", look(phone, Reader.wireName(purpose)));
                        found |= answer.status() == 200;
                        if (answer.status() != 200) isNothing(answer, phone);
                    }
                    assertThat(found).isEqualTo(looking.contains(role.group()));
                    isNothing(
                            caller.post("/people/lookups", "{\"phone\":\"" + phone + "\",\"reference\":\"V-1\"}"),
                            phone);
                    isNothing(caller.get("/people/" + phone), phone);
                }));
    }

    private static String look(String phone, String purpose) {
        return "{\"phone\":\"" + phone + "\",\"purpose\":\"" + purpose + "\",\"reference\":\"V-1\"}";
    }

    private static void isNothing(Answer answer, String phone) {
        assertThat(answer.status()).isIn(403, 404, 422);
        assertThat(answer.body()).doesNotContain(phone).doesNotContain("Айгүл");
    }

    @Test
    void whoLooksForNobodyTooOftenIsLockedOut() {
        Direct clerk = Direct.shared(Direct.staff("clerk", AREA));
        for (int miss = 0; miss < 20; miss++)
            assertThat(clerk.post("/people/lookups", look("+9967080%05d".formatted(miss), "verification"))
                            .status())
                    .isEqualTo(200);
        Answer locked = clerk.post("/people/lookups", look("+996708099999", "verification"));
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.headers()).containsKey("retry-after");
    }
}
