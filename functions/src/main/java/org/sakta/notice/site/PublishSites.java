package org.sakta.notice.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.notice.site.ExposureSite.State;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.trust.ExposureSites;
import org.sakta.trust.Freshness;

/** What everybody may know of exposure sites: signed for telephones, or in words. An environment reads and signs them once an edition. */
final class PublishSites {
    private static final Duration EDITION = Duration.ofMinutes(5);
    private static final Duration USABLE = Duration.ofHours(24);

    private final SiteStore store;
    private final Supplier<CoseSigner> signer;
    private final Areas areas;
    private final Country country;
    private final InstantSource clock;
    private Edition edition = new Edition(-1, List.of(), Optional.empty());

    /** @param number how many editions there could have been since 1970 */
    private record Edition(long number, List<ExposureSite> sites, Optional<Signed> signed) {}

    /** As it travels; nobody changes it. */
    record Signed(String base64) {
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    PublishSites(SiteStore store, Supplier<CoseSigner> signer, Areas areas, Country country, InstantSource clock) {
        this.store = store;
        this.signer = signer;
        this.areas = areas;
        this.country = country;
        this.clock = clock;
    }

    /** The latest first; those of an area with all that lie in it, as it is today. */
    synchronized List<ExposureSite> published(Optional<AreaCode> area) {
        var today = country.today(clock.instant());
        return current().sites().stream()
                .filter(site ->
                        area.isEmpty() || areas.covers(area.get(), site.place().area(), today))
                .toList();
    }

    synchronized Signed signed() {
        var now = current();
        if (now.signed().isEmpty()) edition = new Edition(now.number(), now.sites(), Optional.of(sign(now)));
        return edition.signed().orElseThrow();
    }

    private Edition current() {
        long due = clock.instant().getEpochSecond() / EDITION.toSeconds();
        if (edition.number() != due) edition = new Edition(due, read(), Optional.empty());
        return edition;
    }

    private List<ExposureSite> read() {
        return store.all().stream()
                .filter(site -> site.state() == State.PUBLISHED)
                .sorted(Comparator.comparing((ExposureSite site) -> site.stay().until())
                        .reversed()
                        .thenComparing(site -> site.id().value()))
                .toList();
    }

    private Signed sign(Edition of) {
        var issuedAt = Instant.ofEpochSecond(of.number() * EDITION.toSeconds());
        var stays = of.sites().stream()
                .map(ExposureSite::stay)
                .map(stay -> new ExposureSites.Stay(stay.venue().value(), stay.from(), stay.until()))
                .toList();
        var list = new ExposureSites(new Freshness(of.number(), issuedAt, issuedAt.plus(USABLE)), stays);
        return new Signed(Base64.getEncoder().encodeToString(list.sign(signer.get())));
    }
}
