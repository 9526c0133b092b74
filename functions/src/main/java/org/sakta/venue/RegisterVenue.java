package org.sakta.venue;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.area.Country;

/** Takes a venue in, to be approved, and changes to it. */
final class RegisterVenue {
    /** What came of a change. */
    sealed interface Outcome {
        record Changed(Venue venue) implements Outcome {}

        /** Not there, or not the operator's. */
        record Hidden() implements Outcome {}

        /** The caller did not say which version is known. */
        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}

        record Closed() implements Outcome {}

        /** A venue does not move to another country. */
        record Abroad() implements Outcome {}
    }

    private final VenueStore store;
    private final Posters posters;
    private final InstantSource clock;

    RegisterVenue(VenueStore store, Posters posters, InstantSource clock) {
        this.store = store;
        this.posters = posters;
        this.clock = clock;
    }

    /** @return the venue of that id, unless it was registered as something else before */
    Optional<Venue> register(VenueId id, Operator operator, Country country, VenueDetails details) {
        var venue = store.addIfAbsent(Venue.registered(id, operator, country, details, clock.instant()));
        return Optional.of(venue).filter(standing -> standing.details().equals(details));
    }

    /** The same details again change nothing. */
    Outcome change(VenueId id, Operator operator, VenueDetails details, Country country, Optional<Integer> known) {
        var found = store.find(id).filter(venue -> venue.operator().equals(operator));
        if (found.isEmpty()) return new Outcome.Hidden();
        var venue = found.get();
        if (venue.details().equals(details)) return new Outcome.Changed(venue);
        if (venue.state() instanceof VenueState.Closed) return new Outcome.Closed();
        if (known.isEmpty()) return new Outcome.VersionRequired();
        if (known.get() != venue.version()) return new Outcome.Stale();
        if (country != venue.country()) return new Outcome.Abroad();
        return replace(venue, venue.changed(details, clock.instant()));
    }

    private Outcome replace(Venue venue, Venue next) {
        posters.withdrawUnlessKept(venue, next);
        if (store.replace(venue, next)) return new Outcome.Changed(next);
        return store.find(venue.id())
                .filter(standing -> standing.details().equals(next.details()))
                .<Outcome>map(Outcome.Changed::new)
                .orElseGet(Outcome.Stale::new);
    }
}
