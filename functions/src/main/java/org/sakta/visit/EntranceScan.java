package org.sakta.visit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.sakta.shared.http.Caller;
import org.sakta.venue.VenueId;
import org.sakta.venue.Venues;
import org.sakta.visit.Visit.Way;

/** The entrance scans the pass that a visitor shows, coming or going. */
record EntranceScan(Venues venues, PassAtDoor door, InstantSource clock) {
    /** What came of it. */
    sealed interface Outcome {
        record Scanned(PassAtDoor.Outcome outcome) implements Outcome {}

        /** The venue is not there, not the caller's, or may have no visitors. */
        record Hidden() implements Outcome {}

        record NotOpen() implements Outcome {}
    }

    /** @param name the request's key: a scan that is repeated meets its own mark on the pass */
    Outcome scan(Caller caller, VenueId id, String pass, Direction direction, Optional<String> name) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var venue = venues.find(id)
                .filter(one -> one.operator().employs(caller) && one.poster().isPresent());
        if (venue.isEmpty()) return new Outcome.Hidden();
        if (direction == Direction.IN && !venue.get().isOpenAt(now)) return new Outcome.NotOpen();
        var scan = new PassAtDoor.Scan(name, now, Way.ENTRANCE, Set.of());
        return new Outcome.Scanned(door.shown(venue.get(), pass, direction, scan));
    }
}
