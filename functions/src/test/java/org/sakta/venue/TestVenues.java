package org.sakta.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.Language;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;
import org.sakta.venue.rule.PlaceKind;

/** A pharmacy in Karakol, as its operator describes it, and what may become of it. */
public final class TestVenues {
    public static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");
    public static final AreaCode KARAKOL = new AreaCode("41702410000010");

    private static final Names NAMES =
            new Names(Map.of(Language.KY, "Каракол дарыканасы", Language.RU, "Аптека «Каракол»"));

    private TestVenues() {}

    public static VenueDetails details(String kind) {
        return details(kind, NAMES, Optional.empty());
    }

    public static VenueDetails details(String kind, Names names, Optional<FormType> declaration) {
        return new VenueDetails(
                new PlaceKind(kind),
                names,
                KARAKOL,
                new VenueDetails.Address("Токтогул көч. 12"),
                new Point(42.4907, 78.3936),
                new OpeningHours(List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(22, 0)))),
                40,
                Optional.empty(),
                declaration);
    }

    public static Venue submitted(String id, String organisation) {
        return submitted(id, organisation, details("pharmacy"));
    }

    public static Venue submitted(String id, String organisation, VenueDetails details) {
        return Venue.registered(new VenueId(id), new Operator(organisation), Country.KG, details, NOW);
    }

    public static Venue approved(Venue venue) {
        var poster = new Poster(new PassId("0".repeat(32)), new PassCode("6K41A0"), NOW, NOW.plusSeconds(86_400));
        return venue.in(new VenueState.Approved(NOW.plusSeconds(60), poster));
    }
}
