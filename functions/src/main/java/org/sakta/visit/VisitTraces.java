package org.sakta.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sakta.identity.PersonId;
import org.sakta.venue.VenueId;

/** What visits tell whoever traces a case: who was where is asked of a place and a time, never of a person alone. */
public interface VisitTraces {
    /** The stays of somebody at one venue that began on one day there. */
    List<TracedStay> of(PersonId person, VenueId venue, LocalDate day);

    /** All stays at a venue that began from one instant on and before another, as things were a moment ago. */
    List<TracedStay> begun(VenueId venue, Instant from, Instant before);
}
