package org.sakta.venue;

import java.time.InstantSource;
import org.sakta.shared.http.Caller;

/** Gives a venue a new poster and revokes the one it had: copied, lost, or soon to expire. */
final class ReissuePoster {
    /** What came of it. */
    sealed interface Outcome {
        record Issued(Venue venue, Poster poster) implements Outcome {}

        /** Not there, or not the caller's. */
        record Hidden() implements Outcome {}

        record NotApproved() implements Outcome {}

        /** Somebody changed the venue at that moment. */
        record Changing() implements Outcome {}
    }

    private final VenueStore store;
    private final Authority authority;
    private final Posters posters;
    private final InstantSource clock;

    ReissuePoster(VenueStore store, Authority authority, Posters posters, InstantSource clock) {
        this.store = store;
        this.authority = authority;
        this.posters = posters;
        this.clock = clock;
    }

    Outcome issue(Caller caller, VenueId id) {
        var now = clock.instant();
        var found = store.find(id)
                .filter(venue ->
                        Operator.of(caller).filter(venue.operator()::equals).isPresent()
                                || authority.isResponsible(caller, venue, now));
        if (found.isEmpty()) return new Outcome.Hidden();
        var venue = found.get();
        if (!(venue.state() instanceof VenueState.Approved(var since, var earlier))) return new Outcome.NotApproved();
        var poster = posters.sign(venue, now);
        var next = venue.in(new VenueState.Approved(since, poster));
        posters.withdrawUnlessKept(venue, next);
        return store.replace(venue, next) ? new Outcome.Issued(next, poster) : new Outcome.Changing();
    }
}
