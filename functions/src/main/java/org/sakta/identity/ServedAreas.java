package org.sakta.identity;

import java.time.LocalDate;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.shared.http.Caller;

/** Which people a staff member's area covers. */
public final class ServedAreas {
    private final Areas areas;

    public ServedAreas(Areas areas) {
        this.areas = areas;
    }

    /** Whether the caller is responsible for that residence; without an area, for none. */
    public boolean covers(Caller caller, Residence residence, LocalDate on) {
        return caller.area()
                .filter(AreaCode::isValid)
                .filter(code -> areas.covers(new AreaCode(code), residence.area(), on))
                .isPresent();
    }
}
