package org.sakta.visit;

import java.time.Instant;
import java.util.List;
import org.sakta.venue.VenueId;

/** Keeps, for moments, what the staff at a door see. */
interface DoorStore {
    /** Lets the door see a verdict until then. */
    void show(VenueId venue, DoorEntry entry, Instant until);

    /** What the door may see now, the newest first. */
    List<DoorEntry> seen(VenueId venue, Instant now);
}
