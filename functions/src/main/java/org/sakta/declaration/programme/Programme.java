package org.sakta.declaration.programme;

import java.time.LocalDate;
import java.util.Set;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Validity;
import org.sakta.declaration.form.FormType;

/**
 * A channel through which the people of an area declare. It does not change once it is announced.
 *
 * @param announcement what residents are told
 */
public record Programme(
        ProgrammeId id,
        Country country,
        AreaCode area,
        Kind kind,
        Names name,
        Names announcement,
        Set<FormType> types,
        Validity validity) {
    /** Whom a programme serves. */
    public enum Kind {
        /** Everybody whom no other programme serves. */
        NATIONAL,
        /** The residents of its area. */
        OPEN,
        /** The staff on its rosters, before it opens to all. */
        PILOT
    }

    public Programme {
        types = Set.copyOf(types);
    }

    public boolean isInForce(LocalDate on) {
        return validity.contains(on);
    }
}
