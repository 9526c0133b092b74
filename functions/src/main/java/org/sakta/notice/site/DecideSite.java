package org.sakta.notice.site;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.sakta.notice.site.ExposureSite.Place;
import org.sakta.notice.site.ExposureSite.State;
import org.sakta.notice.site.ExposureSite.Stay;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.venue.Venue;
import org.sakta.venue.Venues;

/** What becomes an exposure site: one epidemiologist proposes it, another publishes it, and either takes it back. Each of these, repeated, changes nothing. */
record DecideSite(SiteStore sites, Venues venues, InstantSource clock) {
    private static final int ATTEMPTS = 5;

    /** What came of it. */
    sealed interface Outcome {
        record Stands(ExposureSite site) implements Outcome {}

        record NotThere() implements Outcome {}

        /** Whoever proposed it does not publish it. */
        record OwnProposal() implements Outcome {}

        /** It was taken back; it may be proposed again. */
        record Withdrawn() implements Outcome {}
    }

    /** Empty where there is no such venue. */
    Optional<ExposureSite> propose(Caller caller, Stay stay) {
        return venues.find(stay.venue()).map(venue -> proposed(caller.subject().value(), stay, place(venue)));
    }

    private static Place place(Venue venue) {
        var details = venue.details();
        return new Place(details.names(), details.area(), details.address().value(), details.location());
    }

    private ExposureSite proposed(String by, Stay stay, Place place) {
        var outcome = changed(
                ExposureSite.Id.of(stay),
                standing -> standing.map(site -> site.state() == State.WITHDRAWN
                                ? new Next.Change(site.proposedAgain(by, clock.instant()))
                                : new Next.Done(new Outcome.Stands(site)))
                        .orElseGet(() -> new Next.Change(ExposureSite.proposed(stay, place, by, clock.instant()))));
        return ((Outcome.Stands) outcome).site();
    }

    Outcome publish(Caller caller, ExposureSite.Id id) {
        return changed(
                id,
                standing -> standing.map(site -> publishing(caller.subject().value(), site))
                        .orElseGet(() -> new Next.Done(new Outcome.NotThere())));
    }

    private Next publishing(String by, ExposureSite site) {
        return switch (site.state()) {
            case PUBLISHED -> new Next.Done(new Outcome.Stands(site));
            case WITHDRAWN -> new Next.Done(new Outcome.Withdrawn());
            case PROPOSED ->
                site.proposedBy().equals(by)
                        ? new Next.Done(new Outcome.OwnProposal())
                        : new Next.Change(site.in(State.PUBLISHED, by, clock.instant()));
        };
    }

    Outcome withdraw(Caller caller, ExposureSite.Id id) {
        return changed(
                id,
                standing -> standing.map(site -> site.state() == State.WITHDRAWN
                                ? new Next.Done(new Outcome.Stands(site))
                                : new Next.Change(site.in(
                                        State.WITHDRAWN, caller.subject().value(), clock.instant())))
                        .orElseGet(() -> new Next.Done(new Outcome.NotThere())));
    }

    private sealed interface Next {
        record Change(ExposureSite to) implements Next {}

        record Done(Outcome outcome) implements Next {}
    }

    /** Until it stands so: somebody may change it meanwhile, and an answer may get lost. */
    private Outcome changed(ExposureSite.Id id, Function<Optional<ExposureSite>, Next> deciding) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
            switch (deciding.apply(sites.find(id))) {
                case Next.Done(var outcome) -> {
                    return outcome;
                }
                case Next.Change(var to) -> {
                    if (sites.put(to)) return new Outcome.Stands(to);
                }
            }
        throw new DependencyUnavailable("dynamodb", new IllegalStateException("a site that changes all the time"));
    }
}
