package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.identity.IdentityWorld.pin;
import static org.sakta.identity.IdentityWorld.record;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.identity.IdentityWorld.Actor;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.testing.Engine;
import org.sakta.testing.FailingDynamo;

class StaffLookUpTest {
    private final IdentityWorld world = IdentityWorld.in("kg");
    private final Actor citizen = Actor.citizen("+99670" + phoneDigits());
    private final Actor tracer = Actor.staff("tracer", IdentityWorld.BISHKEK);
    private final Actor clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
    private final Actor auditor = Actor.staff("auditor", "");

    @Test
    void staffFindAPersonByDocumentPhoneOrId() {
        var pin = pin();
        var id = world.register(citizen, self("Айгүл Асанова", pin)).at("personId");
        var byDocument = world.lookUp(tracer, document(pin), "contact-tracing");
        assertThat(byDocument.status()).as(byDocument.body()).isEqualTo(200);
        assertThat(byDocument.at("people/0/personId")).isEqualTo(id);
        assertThat(byDocument.at("people/0/name")).isEqualTo("Айгүл Асанова");
        assertThat(byDocument.at("people/0/verified")).isEqualTo("false");
        var phone = citizen.claims().get("phone_number");
        assertThat(world.lookUp(tracer, "\"phone\": \"" + phone + "\"", "contact-tracing")
                        .at("people/0/personId"))
                .isEqualTo(id);
        assertThat(world.lookUp(clerk, "\"personId\": \"" + id + "\"", "declaration")
                        .at("people/0/personId"))
                .isEqualTo(id);
    }

    @Test
    void everyLookUpIsWrittenDownAndThePersonSeesItWithoutTheOfficer() {
        var pin = pin();
        world.register(citizen, self("Айгүл Асанова", pin));
        world.lookUp(tracer, document(pin), "contact-tracing");
        var seen = world.looks(citizen, "me");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.at("accesses/0/role")).isEqualTo("tracer");
        assertThat(seen.at("accesses/0/organisation")).isEqualTo("polyclinic-4");
        assertThat(seen.at("accesses/0/what")).isEqualTo("found");
        assertThat(seen.at("accesses/0/purpose")).isEqualTo("contact-tracing");
        assertThat(seen.at("accesses/0/at")).isEqualTo("2096-03-01T09:00:00Z");
        assertThat(seen.body()).doesNotContain(tracer.subject(), "CASE-2026-17", "intact");
    }

    @Test
    void anAuditorSeesWhoItWasAndIsWrittenDown() {
        var pin = pin();
        var id = world.register(citizen, self("Айгүл Асанова", pin)).at("personId");
        world.lookUp(tracer, document(pin), "contact-tracing");
        var seen = world.looks(auditor, id);
        assertThat(seen.at("accesses/0/actor")).isEqualTo(tracer.subject());
        assertThat(seen.at("accesses/0/reference")).isEqualTo("CASE-2026-17");
        assertThat(seen.at("intact")).isEqualTo("true");
        assertThat(world.looks(citizen, id).at("accesses/0/role")).isEqualTo("auditor");
    }

    @Test
    void aLookThatFindsNobodyIsWrittenDownToo() {
        var officer = Actor.staff("epidemiologist", IdentityWorld.BISHKEK);
        var missed = world.lookUp(officer, document(pin()), "case-investigation");
        assertThat(missed.status()).isEqualTo(200);
        assertThat(missed.size("people")).isZero();
        var chain = org.sakta.audit.Chain.ofActor(officer.subject());
        assertThat(world.wiring
                        .audit()
                        .trail()
                        .newestFirst(chain, java.util.Optional.empty(), 10)
                        .accesses())
                .singleElement()
                .satisfies(access -> assertThat(access.deed()).isEqualTo(org.sakta.audit.Deed.SOUGHT_IN_VAIN));
    }

    @Test
    void whoMissesTooOftenIsLockedOutForTheHour() {
        for (int i = 0; i < 20; i++)
            assertThat(world.lookUp(tracer, document(pin()), "contact-tracing").status())
                    .isEqualTo(200);
        var locked = world.lookUp(tracer, document(pin()), "contact-tracing");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.headers().get("retry-after"))).isBetween(1L, 3601L);
        world.clock.pass(Duration.ofHours(1));
        assertThat(world.lookUp(tracer, document(pin()), "contact-tracing").status())
                .isEqualTo(200);
    }

    @Test
    void whereTheLookCannotBeWrittenDownNothingIsReleased() {
        var pin = pin();
        world.register(citizen, self("Айгүл Асанова", pin));
        try (var failing = FailingDynamo.where(Engine.endpoint(), "TransactWriteItems")) {
            var broken = IdentityWorld.on("kg", failing.client());
            var answer = broken.lookUp(tracer, document(pin), "contact-tracing");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("retry-after");
            assertThat(answer.body()).doesNotContain("Айгүл");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tracer, declaration, 403",
        "tracer, case-investigation, 200",
        "clerk, case-investigation, 403",
        "clerk, data-subject-request, 200",
        "ministry-registrar, verification, 200",
        "checkpoint-officer, verification, 403",
        "auditor, audit, 403",
        "venue-operator, verification, 403",
    })
    void eachRoleHasItsPurposes(String role, String purpose, int status) {
        var officer = Actor.staff(role, IdentityWorld.BISHKEK);
        assertThat(world.lookUp(officer, document(pin()), purpose).status()).isEqualTo(status);
    }

    @Test
    void aCitizenLooksNobodyUp() {
        assertThat(world.lookUp(citizen, document(pin()), "verification").status())
                .isEqualTo(403);
    }

    @Test
    void aLookUpNamesOneKeyAPurposeAndAFile() {
        var answer = clerk.calls("POST /people/lookups").json("{}").send(world.lookups);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/purpose", "/reference", "/document");
        var both = world.lookUp(clerk, document(pin()) + ", \"phone\": \"0700123456\"", "declaration");
        assertThat(both.status()).isEqualTo(422);
        var named = clerk.calls("POST /people/lookups")
                .json("{%s, \"purpose\": \"declaration\", \"reference\": \"Айгүл Асанова\"}".formatted(document(pin())))
                .send(world.lookups);
        assertThat(named.at("errors/0/pointer")).isEqualTo("/reference");
        assertThat(named.body()).doesNotContain("Айгүл");
    }

    @Test
    void afterTheKeysWereRotatedOldRecordsAreStillFound() {
        var pin = pin();
        var id = world.register(citizen, self("Айгүл Асанова", pin)).at("personId");
        world.keys.rotate(KeyPurpose.LOOKUP);
        world.keys.rotate(KeyPurpose.DATA);
        world.keys.rotate(KeyPurpose.AUDIT);
        assertThat(world.lookUp(clerk, document(pin), "declaration").at("people/0/personId"))
                .isEqualTo(id);
        assertThat(world.lookUp(clerk, document(pin), "declaration").size("people"))
                .isEqualTo(1);
        assertThat(world.register(citizen, self("Айгүл Асанова", pin)).at("personId"))
                .isEqualTo(id);
        assertThat(world.looks(auditor, id).at("intact")).isEqualTo("true");
    }

    @Test
    void aVerifiedDocumentStaysWithItsHolderAlsoOverARotation() {
        var pin = pin();
        var assisted = "{\"for\": \"assisted\", " + record("Бермет Асанова", pin) + "}";
        var id = world.register(clerk, assisted).at("personId");
        world.keys.rotate(KeyPurpose.LOOKUP);
        assertThat(world.register(clerk, assisted.replace("Бермет", "Айгүл")).status())
                .isEqualTo(409);
        var corrected = IdentityWorld.correction(clerk, id, 1, "{" + record("Бермет Усенова", pin) + "}")
                .header("sakta-purpose", "verification")
                .send(world.people);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(world.lookUp(clerk, document(pin), "verification").at("people/0/name"))
                .isEqualTo("Бермет Усенова");
    }

    @Test
    void theVerifiedHolderAloneIsFound() {
        var pin = pin();
        world.register(citizen, self("Айгүл Асанова", pin));
        var holder = world.register(clerk, "{\"for\": \"assisted\", " + record("Бермет Асанова", pin) + "}")
                .at("personId");
        var found = world.lookUp(clerk, document(pin), "verification");
        assertThat(found.size("people")).isEqualTo(1);
        assertThat(found.at("people/0/personId")).isEqualTo(holder);
    }

    @Test
    void accessesAreReadInParts() {
        var id = world.registered(citizen);
        for (int i = 0; i < 5; i++) world.lookUp(clerk, "\"personId\": \"" + id + "\"", "declaration");
        var first = citizen.calls("GET /people/{personId}/accesses")
                .path("personId", "me")
                .query("limit", "3")
                .send(world.accesses);
        assertThat(first.size("accesses")).isEqualTo(3);
        var rest = citizen.calls("GET /people/{personId}/accesses")
                .path("personId", "me")
                .query("limit", "3")
                .query("cursor", first.at("next"))
                .send(world.accesses);
        assertThat(rest.size("accesses")).isEqualTo(2);
        assertThat(rest.at("next")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "limit, x", "cursor, x", "cursor, YmVsb3c6eA", "page, 1"})
    void aPartThatCannotBeIsRefused(String parameter, String value) {
        world.registered(citizen);
        var answer = citizen.calls("GET /people/{personId}/accesses")
                .path("personId", "me")
                .query(parameter, value)
                .send(world.accesses);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void nobodySeesWhoLookedAtSomebodyElse() {
        var other = world.registered(Actor.citizen("+996700123457"));
        world.registered(citizen);
        assertThat(world.looks(citizen, other).status()).isEqualTo(404);
        assertThat(world.looks(clerk, other).status()).isEqualTo(403);
    }

    private static String phoneDigits() {
        return "%07d".formatted(Math.floorMod(System.nanoTime(), 10_000_000));
    }

    private static String self(String name, String pin) {
        return "{\"for\": \"self\", " + record(name, pin) + "}";
    }

    private static String document(String pin) {
        return "\"document\": {\"country\": \"KG\", \"type\": \"pin\", \"number\": \"" + pin + "\"}";
    }

    @Test
    void readingAgainUnderAnIdempotencyKeyIsWrittenDownAgain() {
        var id = world.registered(citizen);
        for (int i = 0; i < 2; i++)
            clerk.calls("GET /people/{personId}")
                    .path("personId", id)
                    .header("sakta-purpose", "declaration")
                    .header("idempotency-key", "the-same-key")
                    .send(world.people);
        assertThat(world.looks(citizen, "me").size("accesses")).isEqualTo(2);
    }
}
