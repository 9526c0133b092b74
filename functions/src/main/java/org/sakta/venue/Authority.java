package org.sakta.venue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Who is responsible for the venues of an area: the ministry for all, a regional representative for those of the own one. */
final class Authority {
    private final Areas areas;

    Authority(Areas areas) {
        this.areas = areas;
    }

    boolean isResponsible(Caller caller, Venue venue, Instant now) {
        return isResponsible(caller, venue.country(), venue.details().area(), now);
    }

    boolean isResponsible(Caller caller, Country country, AreaCode area, Instant now) {
        if (caller.is(Role.MINISTRY_REGISTRAR)) return true;
        var today = country.today(now);
        return caller.is(Role.REGIONAL_REPRESENTATIVE)
                && caller.area()
                        .filter(AreaCode::isValid)
                        .filter(own -> areas.covers(new AreaCode(own), area, today))
                        .isPresent();
    }

    /** The area as it stands today. */
    Optional<Area> today(AreaCode area, Instant now) {
        return areas.history(area).stream()
                .findFirst()
                .flatMap(any -> areas.current(area, any.country().today(now)));
    }

    /** Every code under which a venue may be recorded that is now in that area: mergers are followed. In the order of codes. */
    List<AreaCode> recordedIn(Area area, Instant now) {
        return areas.recordedIn(area, area.country().today(now));
    }
}
