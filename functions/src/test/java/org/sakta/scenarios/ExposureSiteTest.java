package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Whoever was at a place at a time is warned in public: one epidemiologist proposes it, another publishes it, and either takes it back. */
class ExposureSiteTest {
    private static final String SITES = "/exposure-sites";

    private final Api epidemiologist = epidemiologist();
    private final String venue = VenueActors.approved(VenueActors.operator("venues-" + UUID.randomUUID()), "cinema")
            .text("/venueId");

    private static Api epidemiologist() {
        return World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), VenueActors.AREA);
    }

    /** An hour of yesterday at a venue. */
    static String stay(String venue) {
        Instant until = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return stay(venue, until.minus(Duration.ofHours(1)), until);
    }

    private static String stay(String venue, Instant from, Instant until) {
        return "{\"venueId\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(venue, from, until);
    }

    /** @return its id */
    static String proposed(String venue) {
        return epidemiologist().post(SITES, stay(venue)).expecting(201).text("/siteId");
    }

    @Test
    void anotherPublishesWhatOneProposes() {
        String stay = stay(venue);
        Answer proposed = epidemiologist.post(SITES, stay).expecting(201);
        assertThat(proposed.text("/state")).isEqualTo("proposed");
        assertThat(proposed.text("/venueId")).isEqualTo(venue);
        String site = SITES + "/" + proposed.text("/siteId");
        assertThat(epidemiologist().post(SITES, stay).expecting(201).text("/siteId"))
                .as("the same is one")
                .isEqualTo(proposed.text("/siteId"));

        assertThat(epidemiologist.post(site + "/approval").expecting(403).text("/type"))
                .endsWith("/own-proposal");
        Api colleague = epidemiologist();
        assertThat(colleague.post(site + "/approval").expecting(200).text("/state"))
                .isEqualTo("published");
        assertThat(listed(proposed.text("/siteId"))).isEqualTo("published");

        assertThat(epidemiologist.post(site + "/withdrawal").expecting(200).text("/state"))
                .isEqualTo("withdrawn");
        assertThat(colleague.post(site + "/approval").expecting(409).text("/type"))
                .endsWith("/withdrawn");
        assertThat(colleague.post(SITES, stay).expecting(201).text("/state")).isEqualTo("proposed");
    }

    private String listed(String id) {
        return StreamSupport.stream(
                        epidemiologist
                                .get(SITES)
                                .expecting(200)
                                .json()
                                .path("sites")
                                .spliterator(),
                        false)
                .filter(site -> site.path("siteId").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asText();
    }

    @Test
    void everybodyReadsWhatIsPublishedAndLearnsWhetherItIsTheSame() {
        Answer words = World.anyone().get("/published-exposure-sites?area=417").expecting(422);
        assertThat(words.text("/errors/0/pointer")).isEmpty();
        Answer signed = World.anyone().get("/.well-known/sakta/exposure-sites").expecting(200);
        assertThat(World.anyone()
                        .with("if-none-match", signed.header("etag").orElseThrow())
                        .get("/.well-known/sakta/exposure-sites")
                        .status())
                .isIn(200, 304);
        assertThat(World.anyone()
                        .get("/published-exposure-sites?area=" + VenueActors.AREA)
                        .expecting(200)
                        .body())
                .doesNotContain("state");
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(refused(stay(venue, now, now))).endsWith("ends-before-it-begins");
        assertThat(refused(stay(venue, now.minusSeconds(60), now.plusSeconds(600))))
                .endsWith("in-the-future");
        assertThat(refused(stay(venue, now.minus(Duration.ofHours(30)), now))).endsWith("too-long");
        assertThat(refused(stay(
                        venue,
                        now.minus(Duration.ofDays(20)),
                        now.minus(Duration.ofDays(20).minusHours(1)))))
                .endsWith("too-long-ago");
        assertThat(refused(stay("0123456789abcdef0123"))).endsWith("not-a-venue");
        assertThat(refused(stay("../../etc/passwd1234"))).endsWith("not-a-venue");
        assertThat(epidemiologist.post(SITES + "/0123456789abcdef0123/approval").status())
                .isEqualTo(404);
    }

    private String refused(String stay) {
        return epidemiologist.post(SITES, stay).expecting(422).text("/errors/0/code");
    }
}
