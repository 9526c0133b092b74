package org.sakta.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.sakta.venue.VenueId;
import org.sakta.visit.Visit.Way;

/** Visits to a venue in Karakol. */
final class TestVisits {
    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");
    private static final LocalDate DAY = LocalDate.parse("2096-11-26");

    private TestVisits() {}

    /** One that no other test visits. */
    static VenueId venue() {
        var bytes = new byte[10];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new VenueId(HexFormat.of().formatHex(bytes));
    }

    static Visitor visitor(VenueId venue, String name) {
        return visitor(venue, DAY, name);
    }

    static Visitor visitor(VenueId venue, LocalDate day, String name) {
        return new Visitor(new Pseudonym(venue, day, "1." + name), "c2VhbGVk");
    }

    static Visitor on(VenueId venue, Instant at, String name) {
        return visitor(venue, at.atZone(BISHKEK).toLocalDate(), name);
    }

    static Visit visit(VenueId venue, String name, int number, Instant in) {
        return new Visit(
                visitor(venue, name),
                number,
                in,
                Optional.empty(),
                in.plus(Duration.ofHours(1)),
                Way.VISITOR,
                Set.of());
    }
}
