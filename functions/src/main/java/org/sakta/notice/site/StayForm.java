package org.sakta.notice.site;

import java.time.Duration;
import java.time.Instant;
import org.sakta.notice.site.ExposureSite.Stay;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.venue.VenueId;

/** Who is warned: {@code {venueId, from, until}}. */
final class StayForm {
    private StayForm() {}

    static Parsed<Stay> parse(JsonValue body, SitePolicy policy, Instant now) {
        var form = Fields.of(body);
        var venue = form.required("venueId", Reader.exact(20).map(StayForm::venue));
        var from = form.required("from", Reader.instant());
        var until = form.required("until", Reader.instant());
        if (!form.hasErrors()) check(form, from.get(), until.get(), policy, now);
        return form.result(() -> new Stay(venue.get(), from.get(), until.get()));
    }

    private static void check(Fields form, Instant from, Instant until, SitePolicy policy, Instant now) {
        if (!from.isBefore(until)) form.error("until", "notice.ends-before-it-begins");
        else if (Duration.between(from, until).compareTo(policy.longest()) > 0)
            form.error("until", "notice.too-long", policy.longest().toHours());
        else if (until.isAfter(now)) form.error("until", "notice.in-the-future");
        else if (until.isBefore(now.minus(policy.shown())))
            form.error("until", "notice.too-long-ago", policy.shown().toDays());
    }

    private static VenueId venue(String text) {
        if (!VenueId.isValid(text)) throw new InvalidValue("notice.not-a-venue");
        return new VenueId(text);
    }
}
