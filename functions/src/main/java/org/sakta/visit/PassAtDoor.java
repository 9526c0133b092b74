package org.sakta.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.pass.PassChecks;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.Verdict;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.StatusDetail;
import org.sakta.visit.TicketStore.Standing;
import org.sakta.visit.Visit.Flag;
import org.sakta.visit.Visit.Way;

/** A status pass is shown at the door that it was made for, and lets its holder through once. */
record PassAtDoor(PassChecks passes, TicketStore tickets, Arrivals arrivals, VisitStore visits) {
    /** What came of it. */
    sealed interface Outcome {
        /** All that the staff see: verdict, colour, and whose initials. */
        record Judged(Initials initials, StatusDetail status, Instant at) implements Outcome {}

        record Left(Initials initials, Instant at) implements Outcome {}

        /** No status pass, or not one of this deployment. */
        record NoPass() implements Outcome {}

        /** It was not in force at that moment. */
        record PassOver() implements Outcome {}

        record PassOfAnotherVenue() implements Outcome {}

        /** It was shown before: this is a picture of it. */
        record PassUsed() implements Outcome {}

        record NotInside() implements Outcome {}
    }

    /**
     * How a pass came to be scanned.
     *
     * @param name a name that the same scan has again when it is repeated, where it has one
     */
    record Scan(Optional<String> name, Instant at, Way way, Set<Flag> flags) {}

    Outcome shown(Venue venue, String pass, Direction direction, Scan scan) {
        var here = new Place.At(venue.id().audience());
        return switch (passes.check(pass, Map.of(PassKind.STATUS, here), scan.at())) {
            case Verdict.Valid(var claims) -> used(venue, claims, direction, scan);
            case Verdict.Expired expired -> new Outcome.PassOver();
            case Verdict.NotYetValid early -> new Outcome.PassOver();
            case Verdict.WrongAudience wrong -> new Outcome.PassOfAnotherVenue();
            case Verdict.Revoked revoked -> new Outcome.NoPass();
            case Verdict.WrongKind wrong -> new Outcome.NoPass();
            case Verdict.WrongCountry wrong -> new Outcome.NoPass();
            case Verdict.Forged forged -> new Outcome.NoPass();
            case Verdict.UnknownKey unknown -> new Outcome.NoPass();
            case Verdict.OutOfDate old -> new Outcome.NoPass();
        };
    }

    /** The pass is used up last: a scan that died half-way is made again, and meets the visit that it made. */
    private Outcome used(Venue venue, PassClaims claims, Direction direction, Scan scan) {
        return switch (tickets.standing(claims.id(), scan.name())) {
            case Standing.Spent() -> new Outcome.PassUsed();
            case Standing.Repeated() -> told(claims, direction, scan);
            case Standing.Fresh(var ticket) -> {
                var outcome = passed(venue, ticket, claims, direction, scan);
                boolean nothingHappened = outcome instanceof Outcome.NotInside;
                yield nothingHappened || tickets.use(claims.id(), scan.name()) ? outcome : new Outcome.PassUsed();
            }
        };
    }

    private Outcome passed(Venue venue, Ticket ticket, PassClaims claims, Direction direction, Scan scan) {
        if (direction == Direction.OUT)
            return arrivals.out(ticket.pseudonyms(), scan.at()).isPresent()
                    ? told(claims, direction, scan)
                    : new Outcome.NotInside();
        if (status(claims).admitted()) arrivals.in(venue, ticket.visitor(), scan.at(), scan.way(), scan.flags());
        else visits.countRefusal(ticket.visitor().pseudonym());
        return told(claims, direction, scan);
    }

    private static Outcome told(PassClaims claims, Direction direction, Scan scan) {
        var initials = claims.content().initials().orElseThrow();
        return switch (direction) {
            case IN -> new Outcome.Judged(initials, status(claims), scan.at());
            case OUT -> new Outcome.Left(initials, scan.at());
        };
    }

    private static StatusDetail status(PassClaims claims) {
        return StatusDetail.of(claims.content().detail().orElseThrow());
    }
}
