package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** An entrance that had no connection tells afterwards whom it scanned. */
class OfflineEntranceTest {
    private final String organisation = "venues-" + UUID.randomUUID();
    private final Api operator = VenueActors.operator(organisation);
    private final Api entrance = VenueActors.entrance(organisation);
    private final Api citizen = VisitActors.citizen();
    private String cinema = "";
    private String poster = "";

    @BeforeEach
    void open() {
        cinema = VenueActors.approved(operator, "cinema").text("/venueId");
        poster = VisitActors.poster(operator, cinema);
    }

    @Test
    void whatIsToldTwiceHappenedOnce() {
        String scans = scan(pass("in"), "in", Instant.now());
        for (Answer told : List.of(tell(Instant.now(), scans), tell(Instant.now(), scans))) {
            assertThat(told.text("/scans/0/outcome")).isEqualTo("let-in");
            assertThat(told.json().at("/scans/0/flags")).isEmpty();
        }
        assertThat(entries()).isEqualTo("1");
    }

    @Test
    void whoCameAndWentIsWorkedOnInTheOrderOfTheScans() {
        String in = pass("in");
        String out = pass("out");
        Instant now = Instant.now();
        String coming = scan(in, "in", now);
        String going = scan(out, "out", now.plusSeconds(2));
        Answer told = tell(now.plusSeconds(2), going + "," + coming);
        assertThat(told.text("/scans/0/outcome")).isEqualTo("left");
        assertThat(told.text("/scans/1/outcome")).isEqualTo("let-in");
    }

    @Test
    void aClockThatIsWrongIsPutRightAndTheVisitSaysSo() {
        String pass = pass("in");
        Instant wrong = Instant.now().plus(Duration.ofHours(7));
        Answer told = tell(wrong, scan(pass, "in", wrong));
        assertThat(Long.parseLong(told.text("/clockAheadSeconds"))).isBetween(25_100L, 25_200L);
        assertThat(told.text("/scans/0/outcome")).isEqualTo("let-in");
        assertThat(told.text("/scans/0/flags/0")).isEqualTo("clock-corrected");
        assertThat(Instant.parse(told.text("/scans/0/at"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void aTimeThatDoesNotFitThePassIsRefused() {
        String pass = pass("in");
        Instant now = Instant.now();
        Answer told = tell(
                now,
                String.join(
                        ",",
                        scan(pass, "in", now.minus(Duration.ofHours(1))),
                        scan(pass, "in", now.plus(Duration.ofHours(1))),
                        scan(pass, "in", now.minus(Duration.ofDays(30)))));
        assertThat(told.text("/scans/0/reason")).isEqualTo("pass-over");
        assertThat(told.text("/scans/1/reason")).isEqualTo("in-the-future");
        assertThat(told.text("/scans/2/reason")).isEqualTo("too-late");
        assertThat(told.text("/scans/2/text")).isNotBlank();
    }

    @Test
    void aPictureOfAPassIsFoundOut() {
        String pass = pass("in");
        Instant now = Instant.now();
        Answer told = tell(now, scan(pass, "in", now) + "," + scan(pass, "in", now.plusSeconds(1)));
        assertThat(told.text("/scans/0/outcome")).isEqualTo("let-in");
        assertThat(told.text("/scans/1/reason")).isEqualTo("pass-used");
    }

    @Test
    void whatIsNoPassOfThisDoorIsRefusedRowByRow() {
        String gym = VenueActors.approved(operator, "gym").text("/venueId");
        String elsewhere = statusPass(VisitActors.poster(operator, gym), "in");
        String leaving = pass("out");
        Instant now = Instant.now();
        Answer told = tell(
                now,
                String.join(
                        ",",
                        scan(elsewhere, "in", now),
                        scan("hello", "in", now),
                        scan(poster, "in", now),
                        scan(leaving, "out", now.plusSeconds(1))));
        assertThat(List.of(
                        told.text("/scans/0/reason"),
                        told.text("/scans/1/reason"),
                        told.text("/scans/2/reason"),
                        told.text("/scans/3/reason")))
                .containsExactly("pass-of-another-venue", "no-pass", "no-pass", "not-inside");
    }

    @Test
    void onlyTheVenuesOwnEntranceTells() {
        String scans = body(Instant.now(), scan(pass("in"), "in", Instant.now()));
        String path = "/venues/" + cinema + "/offline-scans";
        VenueActors.entrance("others").post(path, scans).expecting(404);
        operator.post(path, scans).expecting(403);
        citizen.post(path, scans).expecting(403);
    }

    @Test
    void whatIsNoTellingChangesNothing() {
        String scans = scan(pass("in"), "sideways", Instant.now());
        assertThat(entrance.post("/venues/" + cinema + "/offline-scans", body(Instant.now(), scans))
                        .expecting(422)
                        .text("/errors/0/pointer"))
                .isEqualTo("/scans/0/direction");
    }

    private Answer tell(Instant clock, String scans) {
        return entrance.post("/venues/" + cinema + "/offline-scans", body(clock, scans))
                .expecting(200);
    }

    private static String body(Instant clock, String scans) {
        return "{\"clock\":\"%s\",\"scans\":[%s]}".formatted(clock.truncatedTo(ChronoUnit.MILLIS), scans);
    }

    private static String scan(String code, String direction, Instant at) {
        return "{\"code\":\"%s\",\"direction\":\"%s\",\"at\":\"%s\"}"
                .formatted(code, direction, at.truncatedTo(ChronoUnit.MILLIS));
    }

    private String pass(String direction) {
        return statusPass(poster, direction);
    }

    private String statusPass(String scanned, String direction) {
        return citizen.post("/status-passes", "{\"code\":\"%s\",\"direction\":\"%s\"}".formatted(scanned, direction))
                .expecting(201)
                .text("/url");
    }

    private String entries() {
        return operator.get("/venues/" + cinema + "/figures").expecting(200).text("/days/0/entries");
    }
}
