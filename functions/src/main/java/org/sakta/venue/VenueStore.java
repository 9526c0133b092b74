package org.sakta.venue;

import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;

/** Keeps venues. */
interface VenueStore extends Venues {
    /** @return the venue of that id that stands: this one, or an earlier one */
    Venue addIfAbsent(Venue venue);

    /** Puts the next version in place of the one before it. @return whether it was the one before it that stood */
    boolean replace(Venue before, Venue next);

    /** Those of an operator after a position, in the order of their ids. */
    Slice ofOperator(Operator operator, Optional<String> after, int limit);

    /** Those recorded for exactly that area which are in that state, after a position, the longest in it first. */
    Slice inArea(AreaCode area, VenueState.Name state, Optional<String> after, int limit);

    /** Some venues, and where to go on if there are more. */
    record Slice(List<Venue> venues, Optional<String> last) {
        public Slice {
            venues = List.copyOf(venues);
        }
    }
}
