package org.sakta.venue;

import java.util.regex.Pattern;
import org.sakta.trust.Audience;

/** A venue's id: random, and short, since it stands in every poster. */
public record VenueId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{20}");

    public VenueId {
        if (!isValid(value)) throw new IllegalArgumentException("not a venue id");
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The venue that a poster or status pass is bound to. */
    public static VenueId of(Audience audience) {
        return new VenueId(audience.value());
    }

    /** What passes for this venue are bound to. */
    public Audience audience() {
        return new Audience(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
