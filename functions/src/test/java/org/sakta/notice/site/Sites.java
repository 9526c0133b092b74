package org.sakta.notice.site;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.notice.site.ExposureSite.Place;
import org.sakta.notice.site.ExposureSite.Stay;
import org.sakta.shared.http.Language;
import org.sakta.venue.VenueId;

/** Places in Karakol, and hours at them. */
final class Sites {
    static final Instant NOW = Instant.parse("2096-11-28T06:00:00Z");
    static final Place KARAKOL = in("41702410000010");

    private Sites() {}

    static Place in(String area) {
        return new Place(
                new Names(Map.of(Language.KY, "Каракол дарыканасы", Language.RU, "Аптека «Каракол»")),
                new AreaCode(area),
                "Токтогул көч. 12",
                new Point(42.4907, 78.3936));
    }

    static Stay hour() {
        var bytes = new byte[10];
        ThreadLocalRandom.current().nextBytes(bytes);
        var venue = new VenueId(HexFormat.of().formatHex(bytes));
        return new Stay(venue, NOW.minus(Duration.ofHours(20)), NOW.minus(Duration.ofHours(19)));
    }
}
