package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.VisitActors.atEntrance;
import static org.sakta.scenarios.VisitActors.in;
import static org.sakta.scenarios.VisitActors.out;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.local.Platform;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A visitor comes to a venue's door, is judged, and leaves no name. */
class VisitTest {
    private final String organisation = "venues-" + UUID.randomUUID();
    private final Api operator = VenueActors.operator(organisation);
    private final Api entrance = VenueActors.entrance(organisation);
    private final Api citizen = VisitActors.citizen();

    @Test
    void ofWhomNothingIsKnownEntersAndTheDoorSeesIt() {
        Place cinema = place("cinema");
        Answer visited = citizen.with("accept-language", "ru")
                .post("/visits", in(cinema.poster()))
                .expecting(201);
        assertThat(visited.text("/verdict/colour")).isEqualTo("blue");
        assertThat(visited.text("/verdict/text")).isEqualTo("Вход разрешён.");
        assertThat(visited.text("/venue/name")).contains("Аптека");
        Answer door = entrance.get("/venues/" + cinema.id() + "/door").expecting(200);
        assertThat(door.text("/entries/0/initials")).isEqualTo("АТ");
        assertThat(door.text("/entries/0/admitted")).isEqualTo("true");
        assertThat(door.body()).doesNotContain("Айгүл", "Токтогулова");
    }

    @Test
    void whoIsYellowBuysFoodAndGoesToNoCinema() {
        contact();
        assertThat(citizen.post("/visits", in(place("pharmacy").poster()))
                        .expecting(201)
                        .text("/verdict/colour"))
                .isEqualTo("yellow");
        Answer refused = citizen.post("/visits", in(place("cinema").poster())).expecting(200);
        assertThat(refused.text("/verdict/admitted")).isEqualTo("false");
        assertThat(refused.text("/verdict/reason")).isEqualTo("colour-barred");
        assertThat(Instant.parse(refused.text("/verdict/until"))).isAfter(Instant.now());
    }

    @Test
    void anAirportTakesATest() {
        assertThat(citizen.post("/visits", in(place("airport").poster()))
                        .expecting(200)
                        .text("/verdict/reason"))
                .isEqualTo("pcr-missing");
    }

    @Test
    void whoIsTurnedAwayLeavesNoVisit() {
        contact();
        Place cinema = place("cinema");
        long before = visits(cinema);
        citizen.post("/visits", in(cinema.poster())).expecting(200);
        assertThat(visits(cinema)).isEqualTo(before).isZero();
        assertThat(figures(cinema).text("/days/0/refusals")).isNotEqualTo("0");
    }

    @Test
    void whoComesTwiceIsCountedOnceAndWhoIsInsideDoesNotComeAgain() {
        Place cinema = place("cinema");
        citizen.post("/visits", in(cinema.poster())).expecting(201);
        citizen.post("/visits", in(cinema.poster())).expecting(201);
        assertThat(visits(cinema)).isEqualTo(1);
        citizen.post("/visits", out(cinema.poster())).expecting(200);
        VisitActors.citizen().post("/visits", in(cinema.poster())).expecting(201);
        Answer figures = figures(cinema);
        assertThat(figures.text("/days/0/entries")).isEqualTo("2");
        assertThat(figures.text("/days/0/visitors")).isEqualTo("2");
    }

    @Test
    void whoDidNotComeCannotGo() {
        Place cinema = place("cinema");
        assertThat(type(citizen.post("/visits", out(cinema.poster())))).endsWith("/not-inside");
        citizen.post("/visits", in(cinema.poster())).expecting(201);
        String gone =
                citizen.post("/visits", out(cinema.poster())).expecting(200).text("/at");
        assertThat(citizen.post("/visits", out(cinema.poster())).expecting(200).text("/at"))
                .isEqualTo(gone);
    }

    @Test
    void theEntranceScansThePassOnceAndAPictureOfItIsRefused() {
        Place cinema = place("cinema");
        Answer pass = statusPass(cinema);
        assertThat(visits(cinema)).isZero();
        String scan = atEntrance(pass.text("/url"), "in", cinema.id());
        Answer seen = entrance.post("/visits", scan).expecting(201);
        assertThat(seen.text("/initials")).isEqualTo("АТ");
        assertThat(seen.text("/colour")).isEqualTo("blue");
        assertThat(visits(cinema)).isEqualTo(1);
        assertThat(type(entrance.post("/visits", scan))).endsWith("/pass-used");
        String leaving = atEntrance(statusPass(cinema).text("/url"), "out", cinema.id());
        entrance.post("/visits", leaving).expecting(200);
    }

    @Test
    void aPassOfAnotherVenueLetsNobodyIn() {
        Place cinema = place("cinema");
        Place gym = place("gym");
        String pass = statusPass(cinema).text("/url");
        assertThat(type(entrance.post("/visits", atEntrance(pass, "in", gym.id()))))
                .endsWith("/pass-of-another-venue");
        assertThat(entrance.post("/visits", atEntrance(gym.poster(), "in", gym.id()))
                        .expecting(422)
                        .text("/errors/0/code"))
                .isEqualTo("no-pass");
    }

    @Test
    void anotherOrganisationsDoorIsNotThere() {
        Place cinema = place("cinema");
        Api stranger = VenueActors.entrance("venues-" + UUID.randomUUID());
        String scan = atEntrance(statusPass(cinema).text("/url"), "in", cinema.id());
        assertThat(stranger.post("/visits", scan).status()).isEqualTo(404);
        assertThat(stranger.get("/venues/" + cinema.id() + "/door").status()).isEqualTo(404);
    }

    @Test
    void whatHangsThereNoMoreIsRefused() {
        Place cinema = place("cinema");
        operator.call("POST", "/venues/" + cinema.id() + "/poster", Optional.empty())
                .expecting(201);
        assertThat(type(citizen.post("/visits", in(cinema.poster())))).endsWith("/old-poster");
        String anew = VisitActors.poster(operator, cinema.id());
        citizen.post("/visits", in(anew)).expecting(201);
        operator.call("POST", "/venues/" + cinema.id() + "/closure", Optional.empty())
                .expecting(200);
        assertThat(type(citizen.post("/visits", in(anew)))).endsWith("/old-poster");
    }

    @Test
    void aForgedPosterIsNone() {
        String poster = place("cinema").poster();
        int at = poster.length() - 20;
        String forged = poster.substring(0, at) + (poster.charAt(at) == 'A' ? 'B' : 'A') + poster.substring(at + 1);
        assertThat(citizen.post("/visits", in(forged)).expecting(422).text("/errors/0/pointer"))
                .isEqualTo("/code");
        assertThat(citizen.post("/visits", in("hello")).expecting(422).text("/errors/0/code"))
                .isEqualTo("no-poster");
    }

    @Test
    void aClosedPlaceLetsNobodyIn() {
        String day = LocalDate.now(ZoneId.of("Asia/Bishkek"))
                .plusDays(3)
                .getDayOfWeek()
                .name()
                .toLowerCase(Locale.ROOT);
        String never = VenueActors.form("cinema")
                .replaceAll(
                        "(?s)\"hours\":\\{.*",
                        "\"hours\":{\"" + day + "\":[{\"opens\":\"10:00\",\"closes\":\"12:00\"}]}}");
        Answer closed = VenueActors.decide(
                        VenueActors.representative(),
                        operator.post("/venues", never).expecting(201),
                        "{\"decision\":\"approve\"}")
                .expecting(200);
        String poster = VisitActors.poster(operator, closed.text("/venueId"));
        assertThat(type(citizen.post("/visits", in(poster)))).endsWith("/not-open");
    }

    @Test
    void aPlaceMayAskForADeclarationAndTheSameCodeServesAgain() {
        String poster = askingForADeclaration();
        Answer needed = citizen.post("/visits", in(poster));
        assertThat(type(needed)).endsWith("/declaration-needed");
        citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        citizen.post("/visits", in(poster)).expecting(201);
    }

    @Test
    void oneScanDeclaresAndEnters() {
        String poster = askingForADeclaration();
        Answer visited = citizen.post("/visits", declaring(poster, Declarations.kyrgyz("me")))
                .expecting(201);
        assertThat(visited.text("/declaration/status")).isEqualTo("received");
        String receipt = visited.text("/declaration/declarationId");
        citizen.get("/declarations/" + receipt).expecting(200);
        assertThat(citizen.post("/visits", declaring(poster, Declarations.kyrgyz("me")))
                        .expecting(201)
                        .text("/declaration/declarationId"))
                .isEqualTo(receipt);
        String coughing = Declarations.kyrgyz("me").replace("\"cough\":false", "\"cough\":true");
        assertThat(citizen.post("/visits", declaring(poster, coughing))
                        .expecting(201)
                        .text("/declaration/version"))
                .isEqualTo("2");
    }

    @Test
    void whatTheVenueDoesNotAskForIsNotTaken() {
        String declaring = declaring(place("cinema").poster(), Declarations.kyrgyz("me"));
        assertThat(citizen.post("/visits", declaring).expecting(422).text("/errors/0/code"))
                .isEqualTo("declaration-not-asked");
        String incomplete = declaring(askingForADeclaration(), "{\"form\":\"kg-population-1\",\"answers\":{}}");
        assertThat(citizen.post("/visits", incomplete).expecting(422).text("/errors/0/pointer"))
                .startsWith("/declaration/answers");
        assertThat(citizen.get("/people/me/declarations").expecting(200).json().at("/declarations"))
                .isEmpty();
    }

    @Test
    void whoIsScannedTwiceAtTheSameMomentComesOnce() throws Exception {
        Place cinema = place("cinema");
        Callable<Answer> coming = () -> citizen.post("/visits", in(cinema.poster()));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var visited : threads.invokeAll(Collections.nCopies(8, coming)))
                assertThat(visited.get().status()).isEqualTo(201);
        }
        assertThat(visits(cinema)).isEqualTo(1);
        assertThat(figures(cinema).text("/days/0/entries")).isEqualTo("1");
    }

    @Test
    void whoIsTurnedAwayAgainAndAgainIsCountedOnce() {
        contact();
        Place cinema = place("cinema");
        citizen.post("/visits", in(cinema.poster())).expecting(200);
        citizen.post("/visits", in(cinema.poster())).expecting(200);
        assertThat(figures(cinema).text("/days/0/refusals")).isEqualTo("1");
    }

    @Test
    void anExportSaysThatVisitsCannotBeFoundByWhoAsks() {
        citizen.post("/visits", in(place("cinema").poster())).expecting(201);
        Answer export = citizen.get("/people/me/export").expecting(200);
        assertThat(export.text("/held/visits/keptDays")).isEqualTo("21");
        assertThat(citizen.delete("/people/me").expecting(200).body()).contains("kept-visits");
    }

    @Test
    void whoIsNotRegisteredIsToldTo() {
        assertThat(type(World.citizen(World.phone())
                        .post("/visits", in(place("cinema").poster()))))
                .endsWith("/register-first");
    }

    @Test
    void aVisitHoldsNoPersonAndNoColour() {
        Place cinema = place("cinema");
        String person = citizen.get("/people/me").expecting(200).text("/personId");
        citizen.post("/visits", in(cinema.poster())).expecting(201);
        for (var item : Platform.shared()
                .dynamo()
                .client()
                .scanPaginator(
                        scan -> scan.tableName(Platform.shared().template().tableName("VisitTable")))
                .items())
            assertThat(item.values().stream().map(AttributeValue::toString))
                    .noneMatch(value -> value.contains(person))
                    .noneMatch(value -> value.matches("(?i).*\\b(blue|green|yellow|red)\\b.*"));
    }

    private record Place(String id, String poster) {}

    /** @return the poster of a cinema that asks its visitors to declare */
    private String askingForADeclaration() {
        String asking = VenueActors.form("cinema").replaceFirst("\\{", "{\"declaration\":\"population\",");
        Answer venue = VenueActors.decide(
                        VenueActors.representative(),
                        operator.post("/venues", asking).expecting(201),
                        "{\"decision\":\"approve\"}")
                .expecting(200);
        return VisitActors.poster(operator, venue.text("/venueId"));
    }

    private static String declaring(String poster, String declaration) {
        return in(poster)
                .replaceFirst("\\{", "{\"declaration\":" + declaration.replace("\"person\":\"me\",", "") + ",");
    }

    private Place place(String kind) {
        String id = VenueActors.approved(operator, kind).text("/venueId");
        return new Place(id, VisitActors.poster(operator, id));
    }

    private void contact() {
        String person = citizen.get("/people/me").expecting(200).text("/personId");
        World.staff("epidemiologist", "sanepid", "41702000000000")
                .with("sakta-purpose", "case-investigation")
                .post(
                        "/people/" + person + "/evidence",
                        "{\"kind\":\"exposure\",\"contact\":\"close\",\"at\":\"%s\"}"
                                .formatted(Instant.now().minus(Duration.ofDays(1))))
                .expecting(201);
    }

    private Answer statusPass(Place place) {
        return citizen.post("/status-passes", "{\"code\":\"" + place.poster() + "\"}")
                .expecting(201);
    }

    private Answer figures(Place place) {
        return operator.get("/venues/" + place.id() + "/figures").expecting(200);
    }

    private static String type(Answer answer) {
        return answer.expecting(409).text("/type");
    }

    private static long visits(Place place) {
        return Platform.shared()
                .dynamo()
                .client()
                .scanPaginator(
                        scan -> scan.tableName(Platform.shared().template().tableName("VisitTable")))
                .items()
                .stream()
                .filter(item -> item.get("pk").s().startsWith("VISITOR#" + place.id())
                        && item.get("sk").s().startsWith("VISIT#"))
                .count();
    }
}
