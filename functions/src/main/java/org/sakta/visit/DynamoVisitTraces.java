package org.sakta.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.venue.VenueId;

/** Reads {@link DynamoVisits} by pseudonym, and its index {@code byHour} by venue and time: one query for each hour, of that range alone. */
record DynamoVisitTraces(Table table, VisitStore visits, KeyedHashes hashes, Country country, InstantSource clock)
        implements VisitTraces {
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public List<TracedStay> of(PersonId person, VenueId venue, LocalDate day) {
        return Visitors.pseudonyms(hashes, venue, day, person).stream()
                .flatMap(pseudonym -> visits.of(pseudonym).stream())
                .map(TracedStay::of)
                .toList();
    }

    @Override
    public List<TracedStay> begun(VenueId venue, Instant from, Instant before) {
        var now = clock.instant();
        var found = new ArrayList<TracedStay>();
        for (var hour = from.truncatedTo(ChronoUnit.HOURS); hour.isBefore(before); hour = hour.plus(HOUR))
            inHour(venue, hour, from, before).stream()
                    .filter(item -> !item.isExpired(now))
                    .map(item -> TracedStay.of(DynamoVisits.visit(item, DynamoVisits.pseudonym(item))))
                    .filter(stay -> !stay.from().isBefore(from) && stay.from().isBefore(before))
                    .forEach(found::add);
        return found;
    }

    /** Instants of one second do not sort as text: the range is of whole seconds. */
    private List<Item> inHour(VenueId venue, Instant hour, Instant from, Instant before) {
        var first = from.isAfter(hour) ? from : hour;
        var last = before.isBefore(hour.plus(HOUR)) ? before : hour.plus(HOUR);
        return table.index("byHour").range(DynamoVisits.hour(venue, hour), seconds(first), seconds(last) + "~");
    }

    /** The beginning of what every instant of that second begins with. */
    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }
}
