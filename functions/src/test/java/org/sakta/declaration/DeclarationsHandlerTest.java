package org.sakta.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sakta.area.Areas;
import org.sakta.audit.Deed;
import org.sakta.declaration.form.Forms;
import org.sakta.declaration.programme.InMemoryProgrammes;
import org.sakta.shared.events.Event;
import org.sakta.shared.http.Filters;
import org.sakta.shared.http.Language;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;
import org.sakta.testing.TestKeys;
import org.sakta.trust.PassId;

class DeclarationsHandlerTest {
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final InMemoryDeclarations store = new InMemoryDeclarations();
    private final FakeDeclarants people = new FakeDeclarants();
    private final FakePasses passes = new FakePasses();
    private final List<Event> events = new ArrayList<>();
    private final AtomicLong drawn = new AtomicLong();
    private final DeclarationsHandler handler = handler();

    private DeclarationsHandler handler() {
        var programmes = new InMemoryProgrammes();
        var routes = new DeclarationRoutes(
                new SubmissionForm(Forms.bundled(), Areas.bundled()),
                new SubmitDeclaration(
                        people,
                        store,
                        programmes.directory(),
                        programmes.participation(new TestKeys("declarations")),
                        passes,
                        () -> new PassId("%032x".formatted(drawn.incrementAndGet())),
                        clock,
                        events::add),
                new ReadDeclarations(people, store, clock),
                clock);
        return new DeclarationsHandler(Filters.catchingFaults(events::add, clock), next -> next, routes);
    }

    @Test
    void aVietnameseTravellerDeclaresAndGetsAPassForTheTrip() {
        var receipt = declare("an", Bodies.VIETNAMESE);
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.at("status")).isEqualTo("received");
        assertThat(receipt.at("version")).isEqualTo("1");
        assertThat(receipt.at("validUntil")).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(receipt.at("programme")).isEqualTo("vn-national");
        assertThat(receipt.at("advice/0/text")).startsWith("Tờ khai đã được tiếp nhận");
        var pass = passes.issued.get(new PassId(receipt.at("pass/id")));
        assertThat(pass).isNotNull();
        assertThat(pass.initials().value()).isEqualTo("NVÂ");
        assertThat(receipt.at("pass/imageLink")).isEqualTo("/passes/" + receipt.at("pass/id") + "/image");
    }

    @Test
    void aKazakhCitizenDeclaresForFourteenDays() {
        var receipt = declare("aidar", Bodies.KAZAKH);
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.at("validUntil")).isEqualTo("2026-03-15T19:00:00Z");
        var stored = show("aidar", receipt.at("declarationId"));
        assertThat(stored.at("answers/contact/ward")).isEqualTo("Қалқаман-2 ықшамауданы");
    }

    @Test
    void symptomsAreFollowedUpAndNeverRefused() {
        var receipt = send("gulnara", Bodies.KYRGYZ.replace("\"answers\"", "\"person\": \"me\", \"answers\""), "ky");
        assertThat(receipt.status()).isEqualTo(422);
        var gulnara =
                Bodies.KYRGYZ.replace("\"answers\"", "\"person\": \"" + FakeDeclarants.GULNARA + "\", \"answers\"");
        var declared = send("an", gulnara, "ky");
        assertThat(declared.status()).isEqualTo(201);
        assertThat(declared.at("status")).isEqualTo("follow-up");
        assertThat(declared.size("advice")).isEqualTo(4);
        assertThat(declared.at("advice/1/text")).contains("118").contains("103").startsWith("Үйдө калыңыз");
        assertThat(declared.at("pass/url")).isNotEmpty();
    }

    @Test
    void aRecordWithoutAPhoneIsPointedAtUnlessSomebodyElseDeclares() {
        var answer = send("gulnara", Bodies.KYRGYZ, "ky");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/pointer")).isEqualTo("/person");
        assertThat(answer.at("errors/0/code")).isEqualTo("record-lacks-phone");
        assertThat(answer.at("errors/0/message")).contains("телефон жок");
    }

    @Test
    void theSameAnswersGetTheSameReceipt() {
        var first = declare("an", Bodies.VIETNAMESE);
        now = now.plus(Duration.ofHours(1));
        var again = declare("an", Bodies.VIETNAMESE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(passes.issued).hasSize(1);
        assertThat(events.stream().filter(event -> event instanceof DeclarationEvent))
                .hasSize(1);
    }

    @Test
    void diacriticsTypedInAnotherWayAreTheSameAnswers() {
        var first = declare("an", Bodies.VIETNAMESE);
        var again = declare("an", java.text.Normalizer.normalize(Bodies.VIETNAMESE, java.text.Normalizer.Form.NFD));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void changedAnswersMakeANewVersionAndPutTheOlderPassOutOfForce() {
        var first = declare("an", Bodies.VIETNAMESE);
        var second = declare("an", Bodies.VIETNAMESE.replace("\"cough\": false", "\"cough\": true"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("declarationId")).isEqualTo(first.at("declarationId"));
        assertThat(second.at("version")).isEqualTo("2");
        assertThat(passes.revoked).containsExactly(new PassId(first.at("pass/id")));
        assertThat(second.at("pass/id")).isNotEqualTo(first.at("pass/id"));
        assertThat(call("GET /declarations/{declarationId}", "an")
                        .path("declarationId", first.at("declarationId"))
                        .query("version", "1")
                        .send(handler)
                        .at("answers/symptoms/cough"))
                .isEqualTo("false");
    }

    @Test
    void anotherTripIsAnotherDeclaration() {
        var there = declare("an", Bodies.VIETNAMESE);
        var back = declare("an", Bodies.VIETNAMESE.replace("2026-03-02", "2026-03-05"));
        assertThat(back.at("declarationId")).isNotEqualTo(there.at("declarationId"));
        assertThat(passes.revoked).isEmpty();
    }

    @Test
    void whatHasRunOutIsDeclaredAnew() {
        declare("aidar", Bodies.KAZAKH);
        now = now.plus(Duration.ofDays(20));
        var again = declare("aidar", Bodies.KAZAKH);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("version")).isEqualTo("2");
    }

    @Test
    void aChangedRecordMakesANewVersion() {
        declare("an", Bodies.VIETNAMESE);
        people.versions.put(FakeDeclarants.AN, 2);
        assertThat(declare("an", Bodies.VIETNAMESE).at("version")).isEqualTo("2");
    }

    @Test
    void whatDiedBeforeThePassIsFinishedByTheRepeat() {
        passes.broken = true;
        assertThat(declare("an", Bodies.VIETNAMESE).status()).isEqualTo(503);
        passes.broken = false;
        var first = declare("an", Bodies.VIETNAMESE);
        assertThat(first.at("version")).isEqualTo("1");
        passes.broken = true;
        var changed = Bodies.VIETNAMESE.replace("\"rash\": false", "\"rash\": true");
        assertThat(declare("an", changed).status()).isEqualTo(503);
        passes.broken = false;
        var second = declare("an", changed);
        assertThat(second.at("version")).isEqualTo("2");
        assertThat(passes.revoked).containsExactly(new PassId(first.at("pass/id")));
    }

    @Test
    void whoHasNoRecordIsToldToRegister() {
        var answer = declare("nobody", Bodies.VIETNAMESE);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("type")).isEqualTo("https://sakta.org/problems/register-first");
        assertThat(answer.headers().get("link")).startsWith("</people>");
    }

    @Test
    void nobodyDeclaresForAStranger() {
        var body = Bodies.VIETNAMESE.replace("\"me\"", "\"" + FakeDeclarants.AN + "\"");
        assertThat(declare("aidar", body).status()).isEqualTo(404);
        assertThat(passes.issued).isEmpty();
    }

    @Test
    void aClerkDeclaresForAPersonOfTheOwnAreaAndItIsWrittenDown() {
        var body = Bodies.KAZAKH.replace("\"answers\"", "\"person\": \"" + FakeDeclarants.AIDAR + "\", \"answers\"");
        var receipt = clerk("POST /declarations", "KZ").json(body).send(handler);
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(store.accesses).extracting(access -> access.deed()).containsExactly(Deed.DECLARED_FOR);
        assertThat(clerk("POST /declarations", "KZ").json(body).send(handler).status())
                .isEqualTo(200);
        assertThat(store.accesses).hasSize(2);
        var other = body.replace(FakeDeclarants.AIDAR.value(), FakeDeclarants.GULNARA.value());
        assertThat(clerk("POST /declarations", "KZ").json(other).send(handler).status())
                .isEqualTo(403);
        assertThat(store.accesses).hasSize(2);
    }

    @Test
    void aClerkSaysWhatForBeforeReading() {
        var id = declare("aidar", Bodies.KAZAKH).at("declarationId");
        var call = clerk("GET /declarations/{declarationId}", "KZ").path("declarationId", id);
        assertThat(call.send(handler).status()).isEqualTo(422);
        assertThat(store.accesses).isEmpty();
        assertThat(call.header("sakta-purpose", "declaration").send(handler).status())
                .isEqualTo(200);
        assertThat(store.accesses).extracting(access -> access.deed()).containsExactly(Deed.DECLARATIONS_READ);
    }

    @Test
    void aHistoryIsReadPageByPage() {
        for (int day = 2; day < 8; day++) {
            declare("an", Bodies.VIETNAMESE.replace("2026-03-02", "2026-03-0" + day));
            now = now.plusMillis(day % 2);
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var call = call("GET /people/{personId}/declarations", "an")
                    .path("personId", "me")
                    .query("limit", "4");
            var page = (next.isEmpty() ? call : call.query("cursor", next)).send(handler);
            assertThat(page.status()).isEqualTo(200);
            for (int i = 0; i < page.size("declarations"); i++)
                seen.add(page.at("declarations/" + i + "/declarationId"));
            next = page.at("next");
        } while (!next.isEmpty());
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(call("GET /people/{personId}/declarations", "aidar")
                        .path("personId", FakeDeclarants.AN.value())
                        .send(handler)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pastItsRetentionADeclarationIsNotThere() {
        var id = declare("an", Bodies.VIETNAMESE).at("declarationId");
        now = now.plus(Duration.ofDays(40));
        assertThat(show("an", id).status()).isEqualTo(404);
    }

    @Test
    void everyWrongAnswerIsPointedAt() {
        var body = """
                {"form": "vn-movement-2", "answers": {
                  "travel": {"mode": "aircraft", "vehicle": "<b>", "departedOn": "2026-03-05", "arrivedOn": "2026-03-04",
                    "from": "49", "to": "750000000"},
                  "contact": {"province": "4", "ward": "x", "address": ""},
                  "symptoms": {"fever": "no", "cough": false, "breathing": false, "throat": false,
                    "vomiting": false, "diarrhoea": false, "haemorrhage": false, "rash": false, "hunger": true},
                  "exposure": {"animals": false, "case": false}}, "colour": 1}""";
        var answer = send("an", body, "vi");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "/answers/travel/vehicle",
                        "/answers/travel/seat",
                        "/answers/travel/arrivedOn",
                        "/answers/travel/from",
                        "/answers/travel/to",
                        "/answers/contact/province",
                        "/answers/contact/address",
                        "/answers/symptoms/fever")
                .contains("đã được sáp nhập");
        assertThat(passes.issued).isEmpty();
    }

    @Test
    void unknownMembersImpossibleDatesAndOtherProvincesAreErrors() {
        assertThat(wrong(Bodies.VIETNAMESE.replace("\"rash\": false", "\"rash\": false, \"hunger\": true")))
                .isEqualTo("/answers/symptoms/hunger");
        assertThat(wrong(Bodies.VIETNAMESE.replace("\"departedOn\": \"2026-03-02\"", "\"departedOn\": \"2026-02-30\"")))
                .isEqualTo("/answers/travel/departedOn");
        assertThat(wrong(Bodies.VIETNAMESE.replace("2026-03-02", "2026-02-01")))
                .isEqualTo("/answers/travel/departedOn");
        assertThat(wrong(Bodies.VIETNAMESE.replace("\"form\"", "\"programme\": \"kz-national\", \"form\"")))
                .isEqualTo("/programme");
        assertThat(wrong(Bodies.VIETNAMESE.replace("vn-movement-2", "vn-movement-1")))
                .isEqualTo("/form");
        assertThat(wrong("[]")).isEqualTo("");
    }

    @Test
    void aDistrictLiesInItsProvince() {
        var answer = send("aidar", Bodies.KAZAKH.replace("751810000", "711510000"), "kk");
        assertThat(answer.at("errors/0/pointer")).isEqualTo("/answers/contact/district");
        assertThat(send("aidar", Bodies.KAZAKH.replace("\"district\": \"751810000\",", ""), "kk")
                        .at("errors/0/pointer"))
                .isEqualTo("/answers/contact/district");
    }

    /** Any member of a right body replaced by anything: never a fault, never an echo, always a place in the body. */
    @Property(tries = 2000)
    void noAnswersBreakIt(
            @ForAll @IntRange(min = 0, max = 40) int place,
            @ForAll String text,
            @ForAll @IntRange(min = 0, max = 6) int kind) {
        var replacement = switch (kind) {
            case 0 -> quoted(text);
            case 1 -> "null";
            case 2 -> "{}";
            case 3 -> "[1, {\"a\": []}]";
            case 4 -> "-1e400";
            case 5 -> "true";
            default -> quoted("2026-03-31");
        };
        var values =
                java.util.regex.Pattern.compile("(?<=: )(\"[^\"]*\"|false|\\{)").matcher(Bodies.VIETNAMESE);
        int index = 0;
        var body = Bodies.VIETNAMESE;
        while (values.find())
            if (index++ == place && !values.group().equals("{"))
                body = body.substring(0, values.start()) + replacement + body.substring(values.end());
        var answer = send("an", body, Language.values()[kind % 5].code());
        assertThat(answer.status()).isIn(200, 201, 400, 404, 422);
        if (answer.status() == 422) {
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2048);
            assertThat(answer.at("errors/0/pointer")).matches("/(form|person|programme|answers).*");
        }
    }

    private static String quoted(String text) {
        return new String(org.sakta.shared.json.JsonWriter.write(text), StandardCharsets.UTF_8);
    }

    private String wrong(String body) {
        var answer = send("an", body, "en");
        assertThat(answer.status()).isEqualTo(422);
        return answer.at("errors/0/pointer");
    }

    private Answer declare(String subject, String body) {
        return send(subject, body, "vi");
    }

    private Answer send(String subject, String body, String language) {
        return call("POST /declarations", subject)
                .header("accept-language", language)
                .json(body)
                .send(handler);
    }

    private Answer show(String subject, String id) {
        return call("GET /declarations/{declarationId}", subject)
                .path("declarationId", id)
                .send(handler);
    }

    private static ApiCall call(String route, String subject) {
        return ApiCall.to(route).claim("sub", subject).claim("phone_number", "+996700000000");
    }

    private static ApiCall clerk(String route, String area) {
        return ApiCall.to(route)
                .claim("sub", "clerk")
                .claim("cognito:groups", "[clerk]")
                .claim("area", area);
    }
}
