package org.sakta.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sakta.shared.http.Caller;
import org.sakta.venue.Venue;
import org.sakta.venue.VenueId;
import org.sakta.venue.Venues;
import org.sakta.visit.Visit.Flag;
import org.sakta.visit.Visit.Way;

/**
 * An entrance that had no connection tells afterwards whom it scanned. It verified each pass itself; here each is verified again as of the moment when it was
 * shown, and counts once, however often it is told.
 */
record OfflineScans(Venues venues, PassAtDoor door, InstantSource clock) {
    /**
     * Scans, and what the entrance's clock said when it told them.
     *
     * @param scans as the entrance numbers them
     */
    record Telling(Instant clockSays, List<Scan> scans) {}

    /** @param at by the entrance's clock */
    record Scan(int number, String pass, Direction direction, Instant at) {}

    /** What came of it. */
    sealed interface Outcome {
        /** @param clockAhead by how much the entrance's clock was ahead; behind, where negative */
        record Told(Duration clockAhead, List<Row> rows) implements Outcome {}

        /** The venue is not there, or not the caller's. */
        record Hidden() implements Outcome {}
    }

    /** @param flags of the visit, where there is one */
    record Row(int number, Result result, Set<Flag> flags) {}

    /** What came of a scan. */
    sealed interface Result {
        record Scanned(PassAtDoor.Outcome outcome) implements Result {}

        /** Not even with its clock put right was it before now. */
        record InTheFuture() implements Result {}

        /** So long ago that nobody knows any more whom the pass was for. */
        record TooLate() implements Result {}
    }

    /** What the clocks and the policy say about a telling. */
    private record Times(Instant now, Duration correction, VisitPolicy policy) {
        Instant of(Scan scan) {
            return scan.at().plus(correction).truncatedTo(ChronoUnit.SECONDS);
        }

        /** A clock may be ahead by as much as is tolerated. */
        boolean isInTheFuture(Instant at) {
            return at.isAfter(now.plus(policy.clockTolerance()));
        }

        boolean isTooLate(Instant at) {
            return at.isBefore(now.minus(policy.offlineWithin()));
        }
    }

    Outcome tell(Caller caller, VenueId id, Telling telling) {
        return venues.find(id)
                .filter(venue -> venue.operator().employs(caller))
                .<Outcome>map(venue -> told(venue, telling))
                .orElseGet(Outcome.Hidden::new);
    }

    private Outcome told(Venue venue, Telling telling) {
        var now = clock.instant();
        var policy = VisitPolicy.of(venue.country(), venue.country().today(now));
        var ahead = Duration.between(now, telling.clockSays());
        var isWrong = ahead.abs().compareTo(policy.clockTolerance()) > 0;
        var times = new Times(now, isWrong ? ahead.negated() : Duration.ZERO, policy);
        var rows = telling.scans().stream()
                .sorted(Comparator.comparing(Scan::at))
                .map(scan -> row(venue, scan, times))
                .sorted(Comparator.comparing(Row::number))
                .toList();
        return new Outcome.Told(ahead, rows);
    }

    private Row row(Venue venue, Scan scan, Times times) {
        var at = times.of(scan);
        if (times.isInTheFuture(at)) return new Row(scan.number(), new Result.InTheFuture(), Set.of());
        if (times.isTooLate(at)) return new Row(scan.number(), new Result.TooLate(), Set.of());
        var flags = EnumSet.noneOf(Flag.class);
        if (!times.correction().isZero()) flags.add(Flag.CLOCK_CORRECTED);
        if (!venue.isOpenAt(at)) flags.add(Flag.OUTSIDE_HOURS);
        var name = Optional.of("offline " + scan.direction() + " " + scan.at());
        var shown = new PassAtDoor.Scan(name, at, Way.OFFLINE_ENTRANCE, flags);
        return new Row(
                scan.number(), new Result.Scanned(door.shown(venue, scan.pass(), scan.direction(), shown)), flags);
    }
}
