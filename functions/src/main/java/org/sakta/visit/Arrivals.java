package org.sakta.visit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.venue.Venue;
import org.sakta.visit.Visit.Flag;
import org.sakta.visit.Visit.Way;

/** Writes down who comes and goes. Somebody who is inside does not come a second time. */
record Arrivals(VisitStore store) {
    private static final Comparator<Visit> BY_ARRIVAL = Comparator.comparing(Visit::in);

    /** @return the visit, which is an earlier one where the visitor is inside already */
    Visit in(Venue venue, Visitor visitor, Instant at, Way way, Set<Flag> flags) {
        var today = store.of(visitor.pseudonym());
        return known(today, at, way).orElseGet(() -> {
            var next = new Visit(visitor, today.size() + 1, at, Optional.empty(), assumedOut(venue, at), way, flags);
            return store.add(next) ? next : numbered(next);
        });
    }

    /**
     * A visit that began at that very moment is told again, whether or not it ended since. One that began after it can, where nobody tells of the past, only be
     * of another scan of the same arrival, which was written while this one was judged.
     */
    private static Optional<Visit> known(List<Visit> today, Instant at, Way way) {
        return today.stream()
                .filter(visit -> visit.isOpenAt(at)
                        || visit.in().equals(at)
                        || (way != Way.OFFLINE_ENTRANCE && visit.in().isAfter(at)))
                .max(BY_ARRIVAL);
    }

    /** The usual stay, but never beyond closing time. */
    private static Instant assumedOut(Venue venue, Instant at) {
        var stayed = at.plus(venue.stay(at));
        return venue.closingAfter(at)
                .filter(closing -> closing.isAfter(at) && closing.isBefore(stayed))
                .orElse(stayed);
    }

    /**
     * @param pseudonyms the visitor's of today and, since a night may be long, of yesterday
     * @return the visit that ended, now or before; empty if there was none
     */
    Optional<Visit> out(Stream<Pseudonym> pseudonyms, Instant at) {
        return pseudonyms
                .flatMap(pseudonym -> begun(pseudonym, at).stream())
                .findFirst()
                .map(visit -> visit.out().isPresent() ? visit : ended(visit, at));
    }

    private Optional<Visit> begun(Pseudonym pseudonym, Instant at) {
        return store.of(pseudonym).stream()
                .filter(visit -> !visit.in().isAfter(at))
                .max(BY_ARRIVAL);
    }

    private Visit ended(Visit visit, Instant at) {
        var ended = visit.endedAt(at);
        return store.end(ended) ? ended : numbered(ended);
    }

    /** Who was scanned twice at the same moment came, or went, once. */
    private Visit numbered(Visit visit) {
        return store.of(visit.visitor().pseudonym()).stream()
                .filter(standing -> standing.number() == visit.number())
                .findFirst()
                .orElse(visit);
    }
}
