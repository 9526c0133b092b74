package org.sakta.notice.site;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * The numbers around exposure sites from a day on ({@code policies/<jurisdiction>/exposure-sites.json}).
 *
 * @param longest how long a time at a venue may be that people are warned of
 * @param shown how long after its end it is shown: as long as somebody may fall ill of it
 */
record SitePolicy(Duration longest, Duration shown) {
    private static final DatedPolicy<SitePolicy> POLICY = new DatedPolicy<>("exposure-sites.json", SitePolicy::period);

    /** The one in force then; the first also holds for the time before it. */
    static SitePolicy of(Country country, Instant at) {
        return POLICY.of(country, country.today(at));
    }

    private static Supplier<SitePolicy> period(Fields period) {
        var longest = period.required("longestHours", Reader.integer(1, 168));
        var shown = period.required("shownDays", Reader.integer(1, 365));
        return () -> new SitePolicy(Duration.ofHours(longest.get()), Duration.ofDays(shown.get()));
    }
}
