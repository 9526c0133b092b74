package org.sakta.visit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sakta.venue.VenueId;

/** Visits in maps, counted when they are asked for. */
final class InMemoryVisits implements VisitStore {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    private final Map<Pseudonym, TreeMap<Integer, Visit>> visits = new LinkedHashMap<>();
    private final Set<Pseudonym> refused = new HashSet<>();
    private final InstantSource clock;

    InMemoryVisits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Visit> of(Pseudonym pseudonym) {
        return visits.getOrDefault(pseudonym, new TreeMap<>()).values().stream()
                .filter(visit -> clock.instant()
                        .isBefore(
                                visit.in().atZone(ZONE).plus(Period.ofDays(21)).toInstant()))
                .toList();
    }

    @Override
    public synchronized boolean add(Visit visit) {
        var day = visits.computeIfAbsent(visit.visitor().pseudonym(), any -> new TreeMap<>());
        return day.putIfAbsent(visit.number(), visit) == null;
    }

    @Override
    public synchronized boolean end(Visit ended) {
        var day = visits.getOrDefault(ended.visitor().pseudonym(), new TreeMap<>());
        var standing = day.get(ended.number());
        if (standing == null || standing.out().isPresent()) return false;
        day.put(ended.number(), ended);
        return true;
    }

    @Override
    public synchronized void countRefusal(Pseudonym pseudonym) {
        refused.add(pseudonym);
    }

    @Override
    public synchronized List<Figures> figures(VenueId venue, LocalDate from, LocalDate to) {
        var found = new ArrayList<Figures>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var figures = figures(venue, day);
            boolean isKept = clock.instant()
                    .isBefore(day.plusDays(731).atStartOfDay(ZONE).toInstant());
            if (isKept && figures.entries() + figures.refusals() > 0) found.add(figures);
        }
        return found;
    }

    private Figures figures(VenueId venue, LocalDate day) {
        var came = visits.entrySet().stream()
                .filter(entry ->
                        isOf(entry.getKey(), venue, day) && !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().size())
                .toList();
        return new Figures(
                day,
                came.stream().mapToLong(Integer::longValue).sum(),
                came.size(),
                refused.stream()
                        .filter(pseudonym -> isOf(pseudonym, venue, day))
                        .count());
    }

    private static boolean isOf(Pseudonym pseudonym, VenueId venue, LocalDate day) {
        return pseudonym.venue().equals(venue) && pseudonym.day().equals(day);
    }
}
