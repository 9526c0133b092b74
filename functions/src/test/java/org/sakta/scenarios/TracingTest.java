package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.LaboratoryActors.settle;
import static org.sakta.scenarios.VisitActors.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Somebody is found ill; whoever was at the same place is found without a name, and told by name once a second person approves. */
class TracingTest {
    private static final String MISTAKE = "{\"reason\":\"Жаңылыш жазылган: башка адам болгон\"}";

    private final String organisation = "venues-" + UUID.randomUUID();
    private final Api operator = VenueActors.operator(organisation);
    private final Api epidemiologist = epidemiologist();
    private final Api laboratory = LaboratoryActors.laboratory();
    private final String sample = LaboratoryActors.sample();
    private final String pin = LaboratoryActors.pin();
    private final Api ill = World.citizen(World.phone());
    private final String illId = LaboratoryActors.register(ill, pin);

    private static Api epidemiologist() {
        return World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), VenueActors.AREA);
    }

    @Test
    void whoWasAtTheSamePlaceTurnsYellowOnceASecondPersonApproves() {
        String cinema = cinema();
        Api contact = metAt(cinema);
        String id = openedCase();
        Answer tracing = traced(id, place(cinema));
        assertThat(tracing.text("/close")).isEqualTo("1");
        assertThat(tracing.body()).doesNotContain(illId);
        assertThat(colour(contact)).isEqualTo("blue");

        assertThat(approve(epidemiologist, tracing).expecting(403).text("/type"))
                .endsWith("/own-tracing");
        settle();
        assertThat(colour(contact)).as("nothing is told").isEqualTo("blue");

        approve(epidemiologist(), tracing).expecting(202);
        settle();
        assertThat(colour(contact)).isEqualTo("yellow");
        Answer contacts = tracer().get("/cases/" + id + "/contacts").expecting(200);
        assertThat(contacts.json().path("contacts")).hasSize(1);
        assertThat(contacts.text("/contacts/0/nearness")).isEqualTo("close");
        assertThat(deeds(contact)).contains("traced", "contact-read");
        assertThat(contact.get("/people/me/export").expecting(200).body()).contains("\"nearness\":\"close\"");
    }

    /** Each look would be written down, and nobody has cause for it. */
    @Test
    void aCaseOfAnotherAreaIsAsIfItWereNotThere() {
        String cinema = cinema();
        Api contact = metAt(cinema);
        String id = openedCase();
        Answer tracing = traced(id, place(cinema));
        for (String role : List.of("epidemiologist", "tracer")) {
            Api elsewhere = World.staff(role, "sanepid-" + UUID.randomUUID(), "41704000000000");
            assertThat(elsewhere.get("/cases").expecting(200).body()).doesNotContain(id);
            elsewhere.get("/cases?area=" + VenueActors.AREA).expecting(403);
            for (String path : List.of("", "/contacts", "/follow-up"))
                elsewhere.get("/cases/" + id + path).expecting(404);
            elsewhere.post("/cases/" + id + "/contacts", Cases.household(illId)).expecting(404);
            elsewhere
                    .post("/cases/" + id + "/contacts/" + illId + "/calls", "{\"found\":\"well\"}")
                    .expecting(404);
        }
        Api elsewhere = World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), "41704000000000");
        elsewhere
                .with("if-match", "\"2\"")
                .put("/cases/" + id, "{\"places\":[]}")
                .expecting(404);
        elsewhere.post("/cases/" + id + "/tracings").expecting(404);
        elsewhere.get("/tracings/" + tracing.text("/tracingId")).expecting(404);
        elsewhere.delete("/cases/" + id + "/contacts/" + illId).expecting(404);
        approve(elsewhere, tracing).expecting(404);
        settle();
        assertThat(colour(contact)).as("nothing is told").isEqualTo("blue");
        assertThat(deeds(ill)).doesNotContain("41704000000000");
    }

    @Test
    void aResultThatIsTakenBackUndoesWhatFollowedFromIt() {
        String cinema = cinema();
        Api contact = metAt(cinema);
        Answer reported = report();
        String id = Cases.of(illId);
        Answer tracing = traced(id, place(cinema));
        approve(epidemiologist(), tracing).expecting(202);
        settle();
        assertThat(colour(contact)).isEqualTo("yellow");

        laboratory
                .post("/test-results/" + reported.text("/resultId") + "/withdrawal")
                .expecting(200);
        settle();
        assertThat(colour(contact)).isEqualTo("blue");
        assertThat(show(id).text("/state")).isEqualTo("withdrawn");
        assertThat(epidemiologist
                        .post("/cases/" + id + "/tracings")
                        .expecting(409)
                        .text("/type"))
                .endsWith("/case-withdrawn");
        assertThat(epidemiologist
                        .with("if-match", "\"3\"")
                        .put("/cases/" + id, "{\"places\":[]}")
                        .expecting(409)
                        .text("/type"))
                .endsWith("/case-withdrawn");
    }

    @Test
    void whoLivesWithACaseIsNamedAndTakenBack() {
        String id = openedCase();
        Api mother = World.citizen(World.phone());
        String person = LaboratoryActors.register(mother, LaboratoryActors.pin());
        Answer named = tracer().post("/cases/" + id + "/contacts", Cases.household(person))
                .expecting(201);
        assertThat(named.text("/nearness")).isEqualTo("household");
        assertThat(colour(mother)).isEqualTo("yellow");
        assertThat(deeds(mother)).contains("contact-named");
        assertThat(mother.get("/people/me/export").expecting(200).body()).contains("\"nearness\":\"household\"");
        assertThat(tracer().get("/cases/" + id + "/contacts").expecting(200).text("/contacts/0/personId"))
                .isEqualTo(person);

        String contact = "/cases/" + id + "/contacts/" + person;
        assertThat(tracer().delete(contact).status()).isEqualTo(403);
        assertThat(epidemiologist.delete(contact).status())
                .as("404 where the answer to the first got lost")
                .isIn(200, 404);
        assertThat(colour(mother)).isEqualTo("blue");
        assertThat(deeds(mother)).contains("contact-removed");
        assertThat(epidemiologist.delete(contact).status()).isEqualTo(404);
    }

    @Test
    void whoWasExposedIsLookedAfter() {
        String id = openedCase();
        Api mother = World.citizen(World.phone());
        String person = LaboratoryActors.register(mother, LaboratoryActors.pin());
        String contact = "/cases/" + id + "/contacts/" + person;
        assertThat(tracer().post(contact + "/calls", "{\"found\":\"well\"}").status())
                .as("nobody's contact yet")
                .isEqualTo(404);
        tracer().post("/cases/" + id + "/contacts", Cases.household(person)).expecting(201);
        assertThat(followed(id).text("/followed/0/state")).isEqualTo("due");

        tracer().post(contact + "/calls", "{\"found\":\"not-reached\"}").expecting(201);
        assertThat(followed(id).text("/followed/0/state")).isEqualTo("due");
        mother.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        assertThat(followed(id).text("/followed/0/state")).isEqualTo("heard");
        assertThat(followed(id).text("/followed/0/lastCall/found")).isEqualTo("not-reached");

        Answer unwell =
                tracer().post(contact + "/calls", "{\"found\":\"symptoms\"}").expecting(201);
        assertThat(unwell.text("/state")).isEqualTo("symptomatic");
        assertThat(deeds(mother)).contains("contact-called", "contact-read");
        assertThat(mother.get("/people/me/evidence").expecting(200).body()).contains("symptoms");
        assertThat(mother.get("/people/me/export").expecting(200).body()).contains("\"found\":\"symptoms\"");

        epidemiologist
                .with("sakta-purpose", "contact-tracing")
                .post("/people/" + person + "/evidence/" + symptoms(mother) + "/withdrawal", MISTAKE)
                .expecting(200);
        assertThat(followed(id).text("/followed/0/state"))
                .as("a mistake is taken back")
                .isEqualTo("heard");
    }

    private static String symptoms(Api citizen) {
        JsonNode all = citizen.get("/people/me/evidence").expecting(200).json().path("evidence");
        for (JsonNode one : all)
            if (one.path("kind").asText().equals("symptoms"))
                return one.path("evidenceId").asText();
        throw new AssertionError(all.toString());
    }

    private Answer followed(String id) {
        return tracer().get("/cases/" + id + "/follow-up").expecting(200);
    }

    @Test
    void nobodyIsNamedWhoCannotHaveBeenThere() {
        String id = openedCase();
        String contacts = "/cases/" + id + "/contacts";
        Answer self = tracer().post(contacts, Cases.household(illId)).expecting(422);
        assertThat(self.text("/errors/0/code")).endsWith("is-the-case");
        Answer nobody = tracer().with("accept-language", "ky")
                .post(contacts, Cases.household("0123456789abcdef0123456789abcdef"))
                .expecting(422);
        assertThat(nobody.text("/errors/0/pointer")).isEqualTo("/personId");
        assertThat(nobody.text("/errors/0/message")).contains("каттаңыз");
        assertThat(tracer().post("/cases/aaaaaaaaaaaaaaaaaaaa/contacts", Cases.household(illId))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSecondPositiveSampleIsTheSameCase() {
        report();
        laboratory
                .post("/test-results", LaboratoryActors.finding(LaboratoryActors.sample(), pin, "positive"))
                .expecting(201);
        laboratory
                .post("/test-results", LaboratoryActors.finding(LaboratoryActors.sample(), pin, "negative"))
                .expecting(201);
        settle();
        assertThat(Cases.all(illId)).hasSize(1);
    }

    @Test
    void whatACaseToldIsChecked() {
        String id = openedCase();
        String cinema = cinema();
        Api changing = epidemiologist.with("if-match", show(id).header("etag").orElseThrow());
        assertThat(epidemiologist.put("/cases/" + id, "{\"places\":[]}").status())
                .isEqualTo(428);
        assertThat(epidemiologist
                        .with("if-match", "\"9\"")
                        .put("/cases/" + id, "{\"places\":[]}")
                        .status())
                .isEqualTo(412);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(refused(changing, id, place(cinema, now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(39)))))
                .isEqualTo("/places/0/from");
        assertThat(refused(changing, id, place(cinema, now, now.plusSeconds(600))))
                .isEqualTo("/places/0/until");
        assertThat(refused(changing, id, place(cinema, now, now.minusSeconds(600))))
                .isEqualTo("/places/0/until");
        assertThat(refused(changing, id, place("0123456789abcdef0123", now.minusSeconds(600), now)))
                .isEqualTo("/places/0/venueId");
        assertThat(changing.put("/cases/" + id, "{\"onset\":\"2020-01-01\",\"places\":[]}")
                        .expecting(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/onset");
        assertThat(epidemiologist
                        .post("/cases/" + id + "/tracings")
                        .expecting(409)
                        .text("/type"))
                .endsWith("/not-inquired");
    }

    @Test
    void aTracingCountsForTheCaseAsItWas() {
        String cinema = cinema();
        VisitActors.citizen()
                .post("/visits", in(VisitActors.poster(operator, cinema)))
                .expecting(201);
        VisitActors.letTimePass(cinema, Duration.ofHours(2));
        String id = openedCase();
        Answer tracing = traced(id, place(cinema));
        assertThat(tracing.text("/close")).isEqualTo("1");
        inquire(id, "");
        assertThat(approve(epidemiologist(), tracing).expecting(409).text("/type"))
                .endsWith("/case-changed");
        assertThat(epidemiologist
                        .get("/cases/" + id + "/contacts")
                        .expecting(200)
                        .json()
                        .path("contacts"))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoTraceSeeCases() {
        String id = openedCase();
        for (Api other : List.of(ill, laboratory, operator, VenueActors.ministry())) {
            assertThat(other.get("/cases/" + id).status()).isEqualTo(403);
            assertThat(other.get("/cases").status()).isEqualTo(403);
        }
        assertThat(tracer().with("if-match", "\"1\"")
                        .put("/cases/" + id, "{\"places\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(epidemiologist.get("/cases/aaaaaaaaaaaaaaaaaaaa").status()).isEqualTo(404);
        show(id);
        assertThat(deeds(ill)).contains("case-read");
    }

    @Test
    void whoIsErasedIsNoCaseAnyMore() {
        String id = openedCase();
        ill.delete("/people/me").expecting(200);
        settle();
        assertThat(epidemiologist.get("/cases/" + id).status()).isEqualTo(404);
    }

    /** Somebody who was at a place together with whoever is ill, two hours ago. */
    private Api metAt(String venue) {
        String poster = VisitActors.poster(operator, venue);
        Api contact = VisitActors.citizen();
        contact.post("/visits", in(poster)).expecting(201);
        ill.post("/visits", in(poster)).expecting(201);
        VisitActors.letTimePass(venue, Duration.ofHours(2));
        return contact;
    }

    private Answer report() {
        Answer reported = laboratory
                .post("/test-results", LaboratoryActors.finding(sample, pin, "positive"))
                .expecting(201);
        settle();
        return reported;
    }

    private String openedCase() {
        report();
        return Cases.of(illId);
    }

    private Answer show(String id) {
        return epidemiologist.get("/cases/" + id).expecting(200);
    }

    private Answer inquire(String id, String places) {
        return epidemiologist
                .with("if-match", show(id).header("etag").orElseThrow())
                .put("/cases/" + id, "{\"places\":[" + places + "]}")
                .expecting(200);
    }

    private static String place(String venue) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return place(venue, now.minus(Duration.ofHours(3)), now);
    }

    private static String place(String venue, Instant from, Instant until) {
        return "{\"venueId\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(venue, from, until);
    }

    private static String refused(Api changing, String id, String place) {
        return changing.put("/cases/" + id, "{\"places\":[" + place + "]}")
                .expecting(422)
                .text("/errors/0/pointer");
    }

    /** @return the tracing, once its search has ended */
    private Answer traced(String id, String place) {
        inquire(id, place);
        Answer begun = epidemiologist.post("/cases/" + id + "/tracings").expecting(202);
        settle();
        Answer ended =
                epidemiologist.get("/tracings/" + begun.text("/tracingId")).expecting(200);
        assertThat(ended.text("/search/state")).as(ended.body()).isEqualTo("done");
        return ended;
    }

    private static Answer approve(Api approver, Answer tracing) {
        return approver.post("/tracings/" + tracing.text("/tracingId") + "/approval");
    }

    private String cinema() {
        return VenueActors.approved(operator, "cinema").text("/venueId");
    }

    private static Api tracer() {
        return World.staff("tracer", "sanepid-" + UUID.randomUUID(), VenueActors.AREA);
    }

    private static String colour(Api citizen) {
        return citizen.get("/people/me/status").expecting(200).text("/colour");
    }

    private static String deeds(Api citizen) {
        return citizen.get("/people/me/accesses").expecting(200).body();
    }
}
