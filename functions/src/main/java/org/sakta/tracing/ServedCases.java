package org.sakta.tracing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/**
 * The cases that an official may act for: those of the own area, with all that lies in it as it stands today, and for the ministry all. A case elsewhere is as if it were
 * not there.
 */
record ServedCases(CaseStore store, Areas areas, Country country, InstantSource clock) {
    /** One request reads no more of an area's partitions than this, and goes on where it stopped. */
    private static final int MOST_AREAS = 60;

    /** Where a list goes on: in which area it is recorded for, and after which of its cases. */
    record Position(AreaCode area, Optional<String> after) {}

    record Listed(List<Case> cases, Optional<Position> next) {}

    Optional<Case> find(Caller caller, CaseId id) {
        return store.find(id).filter(known -> covers(caller, known.area()));
    }

    boolean covers(Caller caller, AreaCode area) {
        return caller.is(Role.MINISTRY_REGISTRAR)
                || ownArea(caller)
                        .filter(own -> areas.covers(own, area, country.today(clock.instant())))
                        .isPresent();
    }

    static Optional<AreaCode> ownArea(Caller caller) {
        return caller.area().filter(AreaCode::isValid).map(AreaCode::new);
    }

    /** The area as it stands today. */
    Optional<Area> today(AreaCode area) {
        return areas.current(area, country.today(clock.instant()));
    }

    /** Cases of an area and what lies in it; a page may be empty where others were asked for. */
    Listed in(Area area, Predicate<Case> shown, Optional<Position> from, int limit) {
        var codes = areas.recordedIn(area, country.today(clock.instant())).stream()
                .filter(code -> from.isEmpty() || code.compareTo(from.get().area()) >= 0)
                .toList();
        var found = new ArrayList<Case>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (i == MOST_AREAS || found.size() == limit)
                return new Listed(found, Optional.of(new Position(code, Optional.empty())));
            var after = from.filter(position -> position.area().equals(code)).flatMap(Position::after);
            var slice = store.inArea(code, after, limit - found.size());
            slice.cases().stream().filter(shown).forEach(found::add);
            if (slice.last().isPresent()) return new Listed(found, Optional.of(new Position(code, slice.last())));
        }
        return new Listed(found, Optional.empty());
    }
}
