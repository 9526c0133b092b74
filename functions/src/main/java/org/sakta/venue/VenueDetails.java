package org.sakta.venue;

import java.time.Duration;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.declaration.form.FormType;
import org.sakta.venue.rule.PlaceKind;

/**
 * What an operator says of a venue.
 *
 * @param capacity how many people may be in it at once
 * @param stay how long somebody is taken to have stayed who did not check out, where it differs from its kind's
 * @param declaration what its visitors must have declared, beyond what its kind demands
 */
public record VenueDetails(
        PlaceKind kind,
        Names names,
        AreaCode area,
        Address address,
        Point location,
        OpeningHours hours,
        int capacity,
        Optional<Duration> stay,
        Optional<FormType> declaration) {
    static final int LARGEST_CAPACITY = 200_000;

    public VenueDetails {
        if (capacity < 1 || capacity > LARGEST_CAPACITY) throw new IllegalArgumentException("not a capacity");
    }

    /** Where a venue is within its area, as a letter would be addressed. */
    public record Address(String value) {
        static final int LONGEST = 200;
    }

    /** Whether what the authority approved still holds: what the place is, and where. */
    boolean isApprovedWith(VenueDetails approved) {
        return kind.equals(approved.kind) && area.equals(approved.area);
    }
}
