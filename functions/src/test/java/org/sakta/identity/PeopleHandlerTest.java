package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.identity.IdentityWorld.pin;
import static org.sakta.identity.IdentityWorld.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.identity.IdentityWorld.Actor;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;

class PeopleHandlerTest {
    private final IdentityWorld world = IdentityWorld.in("kg");
    private final Actor citizen = Actor.citizen("+996700123456");

    @Test
    void aCitizenRegistersAndReadsTheRecordBack() {
        var answer = world.register(citizen, self("Айгүл Асанова", pin()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("location", "/people/" + answer.at("personId"));

        var shown = world.show(citizen, "me");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("etag", "\"1\"");
        assertThat(shown.at("name")).isEqualTo("Айгүл Асанова");
        assertThat(shown.at("phone")).isEqualTo("+996700123456");
        assertThat(shown.at("documents/0/verified")).isEqualTo("false");
        assertThat(shown.at("registeredAs")).isEqualTo("self");
    }

    @Test
    void aVietnameseCitizenRegistersWithAllDiacritics() {
        var vietnam = IdentityWorld.in("vn");
        var anh = Actor.citizen("+84912345678");
        var cccd = NeverIssued.cccd(NeverIssued.BORN_IN_VIETNAM, Sex.FEMALE, (int) (System.nanoTime() % 90_000));
        var answer = vietnam.register(anh, """
                {"for": "self", "name": "Nguyễn Thị Ánh Tuyết", "birthDate": "1900-09-02", "sex": "female",
                 "nationality": "VN", "documents": [{"country": "VN", "type": "cccd", "number": "%s"}],
                 "residence": {"areaCode": "48", "address": "12 Trần Phú, phường Hải Châu"}, "language": "vi"}""".formatted(cccd));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(vietnam.show(anh, "me").at("name")).isEqualTo("Nguyễn Thị Ánh Tuyết");
    }

    @Test
    void aKazakhCitizenRegistersWithAnIin() {
        var kazakhstan = IdentityWorld.in("kz");
        var iin = NeverIssued.iin(NeverIssued.BORN, Sex.MALE, (int) (System.nanoTime() % 9000));
        var answer = kazakhstan.register(Actor.citizen("+77011234567"), """
                {"for": "self", "name": "Әлімжан Қайратұлы Өмірбек", "birthDate": "1885-03-21", "sex": "male",
                 "nationality": "KZ", "documents": [{"country": "KZ", "type": "iin", "number": "%s"}],
                 "residence": {"areaCode": "750000000", "address": "Абай даңғылы 10"}, "language": "kk"}""".formatted(iin));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void registeringAgainWithTheSameContentGivesTheSameAnswer() {
        var body = self("Айгүл Асанова", pin());
        var first = world.register(citizen, body);
        var again = world.register(citizen, body);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void registeringAgainWithOtherContentIsRefused() {
        world.register(citizen, self("Айгүл Асанова", pin()));
        var other = world.register(citizen, self("Айгүл Усенова", pin()));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("type")).endsWith("/registered-differently");
        assertThat(world.show(citizen, "me").at("name")).isEqualTo("Айгүл Асанова");
    }

    @Test
    void thePhoneIsTheOneSignedInWith() {
        var answer = world.register(
                citizen, "{\"for\": \"self\", \"phone\": \"0700999999\", " + record("Айгүл Асанова", pin()) + "}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/pointer")).isEqualTo("/phone");
        assertThat(answer.at("errors/0/code")).isEqualTo("phone-from-sign-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"birthDate\": \"1885-03-22\" | /birthDate | birth-contradicts-document",
                "\"sex\": \"male\" | /sex | sex-contradicts-document",
                "\"birthDate\": \"1885-02-30\" | /birthDate | expected-date",
                "\"birthDate\": \"2096-03-02\" | /birthDate | birth-in-future",
                "\"birthDate\": \"1800-01-01\" | /birthDate | birth-too-early",
                "\"nationality\": \"XX\" | /nationality | country",
                "\"name\": \"Айгүл 2\" | /name | name",
                "\"language\": \"de\" | /language | expected-one-of",
                "\"residence\": {\"areaCode\": \"99\", \"address\": \"x\"} | /residence/areaCode | unknown-area",
                "\"residence\": {\"areaCode\": \"49\", \"address\": \"x\"} | /residence/areaCode | area-out-of-date",
                "\"residence\": {\"areaCode\": \"48\"} | /residence/address | required",
                "\"documents\": [{\"country\": \"KG\", \"type\": \"pin\", \"number\": \"1\"}] "
                        + "| /documents/0/number | document-wrong-length",
                "\"documents\": [{\"country\": \"KZ\", \"type\": \"pin\", \"number\": \"1\"}] "
                        + "| /documents/0/country | document-wrong-country",
                "\"documents\": [{\"type\": \"pin\", \"number\": \"1\"}] | /documents/0/country | required",
                "\"extra\": 1 | /extra | unknown",
            })
    void whatIsWrongIsNamedAndNothingIsStored(String change, String pointer, String code) {
        var name = change.substring(1, change.indexOf('"', 1));
        var kept = record("Айгүл Асанова", pin())
                .replaceFirst("\"" + name + "\": (\"[^\"]*\"|\\{[^}]*}|\\[[^]]*])", change);
        var body = kept.contains(change) ? kept : kept + ", " + change;
        var answer = world.register(citizen, "{\"for\": \"self\", " + body + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.at("errors/0/pointer")).as(answer.body()).isEqualTo(pointer);
        assertThat(answer.at("errors/0/code")).isEqualTo(code);
        assertThat(world.show(citizen, "me").status()).isEqualTo(404);
    }

    @Test
    void aParentRegistersAChildAndActsForIt() {
        var parent = world.registered(citizen);
        var answer = world.register(citizen, dependant("Асан Асанов", pin()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var child = answer.at("personId");

        assertThat(world.show(citizen, child).at("name")).isEqualTo("Асан Асанов");
        var listed = citizen.calls("GET /people/{personId}/dependants")
                .path("personId", parent)
                .send(world.people);
        assertThat(listed.at("dependants/0/personId")).isEqualTo(child);
        assertThat(listed.at("dependants/0/relation")).isEqualTo("child");
        assertThat(world.show(Actor.citizen("+996700123457"), child).status()).isEqualTo(404);
    }

    @Test
    void whoIsNotRegisteredHasNoDependants() {
        var answer = world.register(citizen, dependant("Асан Асанов", pin()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("type")).endsWith("/register-yourself-first");
    }

    @Test
    void sendingADependantTwiceMakesOne() {
        world.registered(citizen);
        var body = dependant("Асан Асанов", pin());
        assertThat(world.register(citizen, body)).isEqualTo(world.register(citizen, body));
        assertThat(citizen.calls("GET /people/{personId}/dependants")
                        .path("personId", "me")
                        .send(world.people)
                        .size("dependants"))
                .isEqualTo(1);
    }

    @Test
    void aClerkRegistersSomebodyWithoutAPhoneInTheClerksArea() {
        var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
        var answer = world.register(clerk, assisted("Токтобек Усенов", pin()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);

        var shown = world.show(clerk, answer.at("personId"), "verification");
        assertThat(shown.at("documents/0/verified")).isEqualTo("true");
        var looks = world.looks(Actor.staff("auditor", ""), answer.at("personId"));
        assertThat(looks.at("accesses/0/what")).isEqualTo("read");
        assertThat(looks.at("accesses/1/what")).isEqualTo("registered");
    }

    @Test
    void aClerkOfAnotherAreaDoesNot() {
        for (var area : new String[] {"41706000000000", "48", "nonsense"}) {
            var answer = world.register(Actor.staff("clerk", area), assisted("Токтобек Усенов", pin()));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.at("type")).endsWith("/outside-area");
        }
    }

    @Test
    void nobodyRegistersInARoleThatIsNotTheirs() {
        assertThat(world.register(citizen, assisted("Токтобек Усенов", pin())).status())
                .isEqualTo(403);
        assertThat(world.register(Actor.staff("clerk", IdentityWorld.BISHKEK), self("Айгүл Асанова", pin()))
                        .status())
                .isEqualTo(403);
        assertThat(world.register(Actor.staff("tracer", IdentityWorld.BISHKEK), assisted("Ус Усенов", pin()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherPersonsRecordAndNoRecordGiveTheSameAnswer() {
        var other = world.registered(Actor.citizen("+996700123457"));
        world.registered(citizen);
        var theirs = world.show(citizen, other);
        var nobodys = world.show(citizen, "0123456789abcdef0123456789abcdef");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs).isEqualTo(nobodys);
        assertThat(world.show(citizen, "not-an-id").status()).isEqualTo(404);
        assertThat(world.correct(citizen, other, 1, "{" + record("Айгүл Асанова", pin()) + "}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCorrectionMakesANewVersionAndTheOldOneStaysReadable() {
        var pin = pin();
        var id =
                new PersonId(world.register(citizen, self("Айгүл Асанова", pin)).at("personId"));
        var corrected = world.correct(citizen, "me", 1, "{" + record("Айгүл Усенова", pin) + "}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.headers()).containsEntry("etag", "\"2\"");
        assertThat(world.wiring
                        .people()
                        .at(id, 1)
                        .orElseThrow()
                        .profile()
                        .name()
                        .value())
                .isEqualTo("Айгүл Асанова");
        assertThat(world.wiring
                        .people()
                        .at(id, 2)
                        .orElseThrow()
                        .profile()
                        .name()
                        .value())
                .isEqualTo("Айгүл Усенова");
    }

    @Test
    void aCorrectionOfAVersionThatIsNoLongerTheLastIsRefused() {
        var pin = pin();
        world.register(citizen, self("Айгүл Асанова", pin));
        world.correct(citizen, "me", 1, "{" + record("Айгүл Усенова", pin) + "}");
        assertThat(world.correct(citizen, "me", 1, "{" + record("Айгүл Токтова", pin) + "}")
                        .status())
                .isEqualTo(412);
        assertThat(citizen.calls("PUT /people/{personId}")
                        .path("personId", "me")
                        .json("{" + record("Айгүл Токтова", pin) + "}")
                        .send(world.people)
                        .status())
                .isEqualTo(428);
    }

    @Test
    void aRepeatedCorrectionFindsItselfDone() {
        var pin = pin();
        world.register(citizen, self("Айгүл Асанова", pin));
        var first = world.correct(citizen, "me", 1, "{" + record("Айгүл Усенова", pin) + "}");
        assertThat(world.correct(citizen, "me", 1, "{" + record("Айгүл Усенова", pin) + "}"))
                .isEqualTo(first);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        world.registered(citizen);
        var read = world.show(citizen, "me").body();
        assertThat(world.correct(citizen, "me", 1, read).status()).isEqualTo(200);
    }

    @Test
    void aRecordThatIsKnownIsNotSentAgain() {
        world.registered(citizen);
        var known = citizen.calls("GET /people/{personId}")
                .path("personId", "me")
                .header("if-none-match", "\"1\"")
                .send(world.people);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void aClerkReadsForAStatedPurposeOnly() {
        var id = world.registered(citizen);
        var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
        assertThat(world.show(clerk, id).status()).isEqualTo(422);
        assertThat(world.show(clerk, id, "curiosity").status()).isEqualTo(422);
        assertThat(world.show(clerk, id, "case-investigation").status()).isEqualTo(403);
        assertThat(world.show(clerk, id, "correction").status()).isEqualTo(200);
        assertThat(world.looks(citizen, id).size("accesses")).isEqualTo(1);
    }

    @Test
    void aClerkVerifiesADocumentAndNobodyElseIsThenVerifiedWithIt() {
        var pin = pin();
        var id = world.register(citizen, self("Айгүл Асанова", pin)).at("personId");
        var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
        var verified = IdentityWorld.correction(clerk, id, 1, "{" + record("Айгүл Асанова", pin) + "}")
                .header("sakta-purpose", "verification")
                .send(world.people);
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.at("documents/0/verified")).isEqualTo("true");
        assertThat(verified.at("phone")).isEqualTo("+996700123456");

        var again = world.register(clerk, assisted("Бермет Асанова", pin));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("type")).endsWith("/document-held-by-another");
    }

    @Test
    void whoeverChangesWhatADocumentProvesIsNoLongerVerifiedByIt() {
        var pin = pin();
        var id = world.register(citizen, self("Айгүл Асанова", pin)).at("personId");
        IdentityWorld.correction(
                        Actor.staff("clerk", IdentityWorld.BISHKEK), id, 1, "{" + record("Айгүл Асанова", pin) + "}")
                .header("sakta-purpose", "verification")
                .send(world.people);
        var moved = "{" + record("Айгүл Асанова", pin).replace("Чүй пр. 155", "Манас пр. 1") + "}";
        assertThat(world.correct(citizen, id, 2, moved).at("documents/0/verified"))
                .isEqualTo("true");
        var renamed = world.correct(citizen, id, 3, "{" + record("Айгүл Усенова", pin) + "}");
        assertThat(renamed.at("documents/0/verified")).isEqualTo("false");
    }

    @Test
    void aDocumentThatAnotherHoldsIsTakenAsAClaimBesideIt() {
        var pin = pin();
        world.register(Actor.staff("clerk", IdentityWorld.BISHKEK), assisted("Бермет Асанова", pin));
        var fresh = world.register(Actor.citizen("+996700123457"), self("Айгүл Асанова", pin()));
        var taken = world.register(citizen, self("Айгүл Асанова", pin));
        assertThat(taken.status()).isEqualTo(fresh.status());
        assertThat(taken.body().replace(taken.at("personId"), ""))
                .isEqualTo(fresh.body().replace(fresh.at("personId"), ""));
    }

    @Test
    void problemsAreInTheCallersLanguageAndEchoNothing() {
        var answer = citizen.calls("POST /people")
                .header("accept-language", "ky")
                .json("{\"for\": \"self\", " + record("Айгүл 996700123456", "99999999999999") + "}")
                .send(world.people);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("документтегидей ат").doesNotContain("99999999", "996700123456");
    }

    private static String self(String name, String pin) {
        return "{\"for\": \"self\", " + record(name, pin) + "}";
    }

    private static String dependant(String name, String pin) {
        return "{\"for\": \"dependant\", \"relation\": \"child\", " + record(name, pin) + "}";
    }

    private static String assisted(String name, String pin) {
        return "{\"for\": \"assisted\", " + record(name, pin) + "}";
    }
}
