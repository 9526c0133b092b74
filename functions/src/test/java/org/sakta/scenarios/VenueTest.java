package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** An operator registers a venue, the authority decides about it, and a poster hangs at its door. */
class VenueTest {
    private static final String APPROVE = "{\"decision\":\"approve\"}";

    private final String organisation = "venues-" + UUID.randomUUID();
    private final Api operator = VenueActors.operator(organisation);
    private final Api representative = VenueActors.representative();

    @Test
    void aVenueIsRegisteredApprovedAndHasItsPoster() {
        Answer registered = VenueActors.registered(operator, "pharmacy");
        assertThat(registered.text("/state/name")).isEqualTo("submitted");
        assertThat(registered.text("/category")).isEqualTo("essential");
        assertThat(registered.json().has("poster")).isFalse();
        assertThat(venues(representative, "?state=submitted&limit=100")).contains(id(registered));
        Answer approved =
                VenueActors.decide(representative, registered, APPROVE).expecting(200);
        assertThat(approved.text("/state/name")).isEqualTo("approved");
        assertThat(approved.json().has("poster")).isTrue();
        assertThat(venues(representative, "?state=submitted&limit=100")).doesNotContain(id(registered));
        assertThat(venues(operator, "")).containsExactly(id(registered));
        assertThat(VenueActors.entrance(organisation)
                        .get(path(registered))
                        .expecting(200)
                        .text("/state/name"))
                .isEqualTo("approved");
    }

    @Test
    void theMinistrySeesTheWholeCountrysQueuePageByPage() {
        for (int i = 0; i < 3; i++) VenueActors.registered(operator, "cinema");
        var paged = new ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            Answer page = VenueActors.ministry()
                    .get("/venues?area=41700000000000&limit=2" + next.get())
                    .expecting(200);
            page.json()
                    .at("/venues")
                    .forEach(venue -> paged.add(venue.get("venueId").asText()));
            next = Optional.ofNullable(page.json().get("next")).map(cursor -> "&cursor=" + cursor.asText());
        }
        List<String> own = venues(operator, "");
        assertThat(paged).filteredOn(own::contains).containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void whatTheAuthorityRefusesIsPutRightAndLookedAtAgain() {
        Answer registered = VenueActors.registered(operator, "cinema");
        Answer refused = VenueActors.decide(
                        representative, registered, "{\"decision\":\"refuse\",\"reason\":\"Дареги туура эмес\"}")
                .expecting(200);
        assertThat(refused.text("/state/reason")).isEqualTo("Дареги туура эмес");
        Answer again = change(refused, VenueActors.form("cinema").replace("көч. 12", "көч. 14"))
                .expecting(200);
        assertThat(again.text("/state/name")).isEqualTo("submitted");
        VenueActors.decide(representative, again, APPROVE).expecting(200);
    }

    @Test
    void anotherKindNeedsAnotherApprovalAndAnotherNameDoesNot() {
        Answer approved = VenueActors.approved(operator, "pharmacy");
        Answer renamed = change(approved, VenueActors.form("pharmacy").replace("Каракол дарыканасы", "Дарыкана № 1"))
                .expecting(200);
        assertThat(renamed.text("/state/name")).isEqualTo("approved");
        Answer cinema = change(renamed, VenueActors.form("cinema")).expecting(200);
        assertThat(cinema.text("/state/name")).isEqualTo("submitted");
        assertThat(cinema.text("/category")).isEqualTo("general");
        assertThat(cinema.json().has("poster")).isFalse();
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsTold() {
        Answer registered = VenueActors.registered(operator, "pharmacy");
        change(registered, VenueActors.form("pharmacy").replace("40", "50")).expecting(200);
        change(registered, VenueActors.form("pharmacy").replace("40", "60")).expecting(412);
        operator.put(path(registered), VenueActors.form("pharmacy").replace("40", "60"))
                .expecting(428);
        VenueActors.decide(representative, registered, APPROVE).expecting(412);
        representative.post(path(registered) + "/approval", APPROVE).expecting(428);
    }

    @Test
    void aSuspendedVenueHasNoPosterUntilItIsApprovedAgain() {
        Answer approved = VenueActors.approved(operator, "cinema");
        Answer suspended = VenueActors.decide(
                        VenueActors.ministry(),
                        approved,
                        "{\"decision\":\"suspend\",\"reason\":\"Текшерүү жүрүп жатат\"}")
                .expecting(200);
        assertThat(suspended.json().has("poster")).isFalse();
        operator.call("POST", path(approved) + "/poster", Optional.empty()).expecting(409);
        assertThat(VenueActors.decide(representative, suspended, APPROVE)
                        .expecting(200)
                        .json()
                        .has("poster"))
                .isTrue();
    }

    @Test
    void aClosedVenueStaysClosed() {
        Answer approved = VenueActors.approved(operator, "cinema");
        Answer closed = operator.call("POST", path(approved) + "/closure", Optional.empty())
                .expecting(200);
        assertThat(closed.text("/state/name")).isEqualTo("closed");
        assertThat(operator.call("POST", path(approved) + "/closure", Optional.empty())
                        .expecting(200)
                        .text("/version"))
                .isEqualTo(closed.text("/version"));
        change(closed, VenueActors.form("gym")).expecting(409);
        VenueActors.decide(representative, closed, APPROVE).expecting(409);
    }

    @Test
    void aPosterIsASheetToBeHungUp() {
        Answer approved = VenueActors.approved(operator, "cinema");
        for (String paper : List.of("", "&paper=a4", "&paper=a5")) {
            Answer sheet =
                    operator.get(path(approved) + "/poster?format=pdf" + paper).expecting(200);
            assertThat(sheet.header("content-type")).contains("application/pdf");
            assertThat(new String(sheet.bytes(), 0, 8, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-1.7");
        }
        assertThat(operator.get(path(approved) + "/poster?format=svg&paper=a5")
                        .expecting(422)
                        .text("/errors/0/parameter"))
                .isEqualTo("paper");
    }

    @Test
    void aNewPosterIsMadeByWhoRunsTheVenueOrIsResponsible() {
        Answer approved = VenueActors.approved(operator, "cinema");
        operator.call("POST", path(approved) + "/poster", Optional.empty()).expecting(201);
        representative
                .call("POST", path(approved) + "/poster", Optional.empty())
                .expecting(201);
    }

    @Test
    void strangersDoNotLearnThatAVenueIsThere() {
        Answer venue = VenueActors.registered(operator, "cinema");
        var nobodys = "/venues/0123456789abcdef0123";
        var elsewhere = World.staff("regional-representative", "headquarters", "41705000000000");
        for (Api stranger : List.of(VenueActors.operator("another"), VenueActors.entrance("another"), elsewhere)) {
            stranger.get(path(venue)).expecting(404);
            stranger.get(nobodys).expecting(404);
        }
        elsewhere
                .with("if-match", "\"1\"")
                .post(path(venue) + "/approval", APPROVE)
                .expecting(404);
        elsewhere.get("/venues?area=" + VenueActors.AREA).expecting(403);
        VenueActors.operator("another")
                .with("if-match", "\"1\"")
                .put(path(venue), VenueActors.form("gym"))
                .expecting(404);
    }

    @Test
    void whatIsWrongWithAVenueIsPointedAt() {
        var wrong = """
                {"kind":"moon-base","names":{"ru":"База"},"area":"41702000000000","address":"x","capacity":1,
                 "location":{"latitude":78.39,"longitude":42.49},"declaration":"movement",
                 "hours":{"monday":[{"opens":"08:00","closes":"12:00"},{"opens":"11:00","closes":"13:00"}]}}""";
        assertThat(operator.post("/venues", wrong).expecting(422).body())
                .contains("/kind", "/names/ky", "/area", "/location", "/hours", "/declaration");
        assertThat(venues(operator, "")).isEmpty();
    }

    private Answer change(Answer venue, String form) {
        return operator.with("if-match", "\"" + venue.text("/version") + "\"").put(path(venue), form);
    }

    private static List<String> venues(Api caller, String query) {
        var ids = new ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            String cursor = next.get().isEmpty() ? "" : (query.isEmpty() ? "?" : "&") + "cursor=" + next.get();
            Answer page = caller.get("/venues" + query + cursor).expecting(200);
            page.json()
                    .at("/venues")
                    .forEach(venue -> ids.add(venue.get("venueId").asText()));
            next = Optional.ofNullable(page.json().get("next")).map(each -> each.asText());
        }
        return ids;
    }

    private static String path(Answer venue) {
        return "/venues/" + id(venue);
    }

    private static String id(Answer venue) {
        return venue.text("/venueId");
    }
}
