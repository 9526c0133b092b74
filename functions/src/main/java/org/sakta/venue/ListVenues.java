package org.sakta.venue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;

/** Venues in pages: an operator's own, or an area's queue. */
final class ListVenues {
    /** One request reads no more of an area's partitions than this, and goes on where it stopped. */
    private static final int MOST_AREAS = 60;

    private final VenueStore store;
    private final Authority authority;
    private final InstantSource clock;

    ListVenues(VenueStore store, Authority authority, InstantSource clock) {
        this.store = store;
        this.authority = authority;
        this.clock = clock;
    }

    /** Where an area's list goes on: in which area it is recorded for, and after which of its venues. */
    record Position(AreaCode area, Optional<String> after) {}

    record Listed(List<Venue> venues, Optional<Position> next) {}

    VenueStore.Slice of(Operator operator, Optional<String> after, int limit) {
        return store.ofOperator(operator, after, limit);
    }

    Listed in(Area area, VenueState.Name state, Optional<Position> from, int limit) {
        var codes = authority.recordedIn(area, clock.instant()).stream()
                .filter(code -> from.isEmpty() || code.compareTo(from.get().area()) >= 0)
                .toList();
        var found = new ArrayList<Venue>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (i == MOST_AREAS || found.size() == limit)
                return new Listed(found, Optional.of(new Position(code, Optional.empty())));
            var after = from.filter(position -> position.area().equals(code)).flatMap(Position::after);
            var slice = store.inArea(code, state, after, limit - found.size());
            found.addAll(slice.venues());
            if (slice.last().isPresent()) return new Listed(found, Optional.of(new Position(code, slice.last())));
        }
        return new Listed(found, Optional.empty());
    }
}
