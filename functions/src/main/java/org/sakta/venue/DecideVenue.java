package org.sakta.venue;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.shared.http.Caller;

/** What the authority decides about a venue, and how a venue ends. Deciding the same again changes nothing. */
final class DecideVenue {
    /** What is decided. */
    sealed interface Decision {
        record Approve() implements Decision {}

        record Refuse(VenueState.Remark why) implements Decision {}

        record Suspend(VenueState.Remark why) implements Decision {}
    }

    /** What came of it. */
    sealed interface Outcome {
        record Decided(Venue venue) implements Outcome {}

        /** Not there, or not the caller's to decide about. */
        record Hidden() implements Outcome {}

        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}

        /** Nothing that can be done to a venue in its state. */
        record NotInThatState() implements Outcome {}
    }

    private final VenueStore store;
    private final Authority authority;
    private final Posters posters;
    private final InstantSource clock;

    DecideVenue(VenueStore store, Authority authority, Posters posters, InstantSource clock) {
        this.store = store;
        this.authority = authority;
        this.posters = posters;
        this.clock = clock;
    }

    /** @param known the version that was looked at: the operator may have changed it since */
    Outcome decide(Caller caller, VenueId id, Decision decision, Optional<Integer> known) {
        var found = store.find(id).filter(venue -> authority.isResponsible(caller, venue, clock.instant()));
        if (found.isEmpty()) return new Outcome.Hidden();
        var venue = found.get();
        if (isDecided(venue, decision)) return new Outcome.Decided(venue);
        if (known.isEmpty()) return new Outcome.VersionRequired();
        if (known.get() != venue.version()) return new Outcome.Stale();
        return next(venue, decision).map(state -> replace(venue, state)).orElseGet(Outcome.NotInThatState::new);
    }

    /** The operator's, or the authority's. */
    Outcome close(Caller caller, VenueId id) {
        var found = store.find(id)
                .filter(venue ->
                        Operator.of(caller).filter(venue.operator()::equals).isPresent()
                                || authority.isResponsible(caller, venue, clock.instant()));
        if (found.isEmpty()) return new Outcome.Hidden();
        var venue = found.get();
        return venue.state() instanceof VenueState.Closed
                ? new Outcome.Decided(venue)
                : replace(venue, new VenueState.Closed(clock.instant()));
    }

    private static boolean isDecided(Venue venue, Decision decision) {
        return switch (decision) {
            case Decision.Approve() -> venue.state() instanceof VenueState.Approved;
            case Decision.Refuse(var why) ->
                venue.state() instanceof VenueState.Refused(var since, var told) && told.equals(why);
            case Decision.Suspend(var why) ->
                venue.state() instanceof VenueState.Suspended(var since, var told) && told.equals(why);
        };
    }

    private Optional<VenueState> next(Venue venue, Decision decision) {
        var now = clock.instant();
        var state = venue.state();
        return switch (decision) {
            case Decision.Approve() ->
                state instanceof VenueState.Closed
                        ? Optional.empty()
                        : Optional.of(new VenueState.Approved(now, posters.sign(venue, now)));
            case Decision.Refuse(var why) ->
                state instanceof VenueState.Submitted
                        ? Optional.of(new VenueState.Refused(now, why))
                        : Optional.empty();
            case Decision.Suspend(var why) ->
                state instanceof VenueState.Approved
                        ? Optional.of(new VenueState.Suspended(now, why))
                        : Optional.empty();
        };
    }

    private Outcome replace(Venue venue, VenueState state) {
        var next = venue.in(state);
        posters.withdrawUnlessKept(venue, next);
        if (store.replace(venue, next)) return new Outcome.Decided(next);
        return store.find(venue.id())
                .filter(standing -> standing.state().name() == state.name())
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(Outcome.Stale::new);
    }
}
