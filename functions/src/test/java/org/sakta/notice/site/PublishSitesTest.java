package org.sakta.notice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.notice.site.DecideSite.Outcome;
import org.sakta.notice.site.ExposureSite.State;
import org.sakta.shared.cose.SigningKey;
import org.sakta.testing.TestClock;
import org.sakta.trust.ExposureSites;
import org.sakta.trust.Freshness;
import org.sakta.trust.Opened;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;

/** What is published is in the next edition, and in no other's hands before. */
class PublishSitesTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-28T06:00:00Z"));
    private final SitesInMemory store = new SitesInMemory();
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final PublishSites publishing = new PublishSites(store, () -> key, Areas.bundled(), Country.KG, clock);

    private ExposureSite published(String area) {
        var proposed = ExposureSite.proposed(Sites.hour(), Sites.in(area), "somebody", clock.instant());
        var published = proposed.in(State.PUBLISHED, "another", clock.instant());
        assertThat(store.put(proposed) && store.put(published)).isTrue();
        return published;
    }

    private Opened<ExposureSites> opened(long held) {
        var from = Instant.parse("2026-01-01T00:00:00Z");
        var until = Instant.parse("2027-01-01T00:00:00Z");
        var trusted = new TrustedKey(key.verifyingKey(), new org.sakta.trust.Country("KG"), from, until);
        var trust = TrustList.of(new Freshness(1, from, until), List.of(trusted));
        return ExposureSites.open(publishing.signed().bytes(), trust, held, clock.instant());
    }

    private ExposureSites accepted() {
        return ((Opened.Accepted<ExposureSites>) opened(0)).list();
    }

    @Test
    void aTelephoneFindsItsOwnVisitsInIt() {
        var site = published("41702410000010");
        assertThat(accepted().stays())
                .containsExactly(new ExposureSites.Stay(
                        site.stay().venue().value(),
                        site.stay().from(),
                        site.stay().until()));
        var stay = accepted().stays().getFirst();
        var before = new ExposureSites.Stay(stay.venue(), stay.from().minusSeconds(60), stay.from());
        var during = new ExposureSites.Stay(
                stay.venue(), stay.from().minusSeconds(60), stay.from().plusSeconds(1));
        assertThat(stay.meets(before)).isFalse();
        assertThat(stay.meets(during)).isTrue();
    }

    @Test
    void whatWaitsOrWasTakenBackIsNotInIt() {
        assertThat(store.put(ExposureSite.proposed(Sites.hour(), Sites.KARAKOL, "somebody", clock.instant())))
                .isTrue();
        var withdrawn = published("41702410000010");
        assertThat(store.put(withdrawn.in(State.WITHDRAWN, "another", clock.instant())))
                .isTrue();
        assertThat(accepted().stays()).isEmpty();
        assertThat(publishing.published(Optional.empty())).isEmpty();
    }

    @Test
    void anEditionStandsForFiveMinutesAndTheNextHasAHigherNumber() {
        var first = accepted();
        var site = published("41702410000010");
        assertThat(accepted()).isEqualTo(first);
        clock.pass(Duration.ofMinutes(5));
        var second = accepted();
        assertThat(second.stays()).hasSize(1);
        assertThat(second.freshness().number()).isGreaterThan(first.freshness().number());
        assertThat(opened(second.freshness().number() + 1)).isEqualTo(new Opened.Refused<>(Opened.Reason.ROLLED_BACK));
        assertThat(publishing.published(Optional.empty())).containsExactly(site);
    }

    @Test
    void thoseOfAnAreaAreThoseOfAllThatLieInIt() {
        var karakol = published("41702410000010");
        var osh = published("41721000000000");
        assertThat(publishing.published(Optional.of(new AreaCode("41702000000000"))))
                .containsExactly(karakol);
        assertThat(publishing.published(Optional.of(new AreaCode("41700000000000"))))
                .containsExactlyInAnyOrder(karakol, osh);
        assertThat(publishing.published(Optional.of(new AreaCode("48")))).isEmpty();
    }

    @Test
    void nobodyPublishesTheirOwnProposal() {
        var site = ExposureSite.proposed(Sites.hour(), Sites.KARAKOL, "somebody", clock.instant());
        assertThat(store.put(site)).isTrue();
        var deciding = new DecideSite(store, venue -> Optional.empty(), clock);
        assertThat(deciding.publish(Callers.named("somebody"), site.id())).isInstanceOf(Outcome.OwnProposal.class);
        var published = deciding.publish(Callers.named("another"), site.id());
        assertThat(((Outcome.Stands) published).site().state()).isEqualTo(State.PUBLISHED);
        assertThat(deciding.publish(Callers.named("another"), site.id())).isEqualTo(published);
        var withdrawn = deciding.withdraw(Callers.named("third"), site.id());
        assertThat(deciding.withdraw(Callers.named("fourth"), site.id())).isEqualTo(withdrawn);
        assertThat(((Outcome.Stands) withdrawn).site().decidedBy()).isEqualTo("third");
        assertThat(deciding.publish(Callers.named("another"), site.id())).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(deciding.propose(Callers.named("another"), site.stay()))
                .as("no such venue")
                .isEmpty();
    }
}
