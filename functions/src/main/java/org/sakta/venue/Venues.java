package org.sakta.venue;

import java.util.Optional;

/** Where venues are found. Who may know of one is the caller's to decide. */
@FunctionalInterface
public interface Venues {
    Optional<Venue> find(VenueId id);
}
