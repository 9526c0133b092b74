package org.sakta.notice.site;

import java.time.Instant;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.Point;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Reader;
import org.sakta.venue.VenueId;

/**
 * A site as epidemiologists see it and, without state and since, as everybody does.
 *
 * @param since when it came into that state
 */
record SiteView(
        ExposureSite.Id siteId,
        VenueId venueId,
        Instant from,
        Instant until,
        String name,
        AreaCode area,
        String address,
        Point location,
        Optional<String> state,
        Optional<Instant> since) {
    static SiteView ofOfficials(ExposureSite site, Language language) {
        return of(site, language, Optional.of(Reader.wireName(site.state())), Optional.of(site.since()));
    }

    static SiteView ofEverybody(ExposureSite site, Language language) {
        return of(site, language, Optional.empty(), Optional.empty());
    }

    private static SiteView of(ExposureSite site, Language language, Optional<String> state, Optional<Instant> since) {
        var place = site.place();
        return new SiteView(
                site.id(),
                site.stay().venue(),
                site.stay().from(),
                site.stay().until(),
                place.names().in(language),
                place.area(),
                place.address(),
                place.location(),
                state,
                since);
    }
}
