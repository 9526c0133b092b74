package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.visit.TracedStay;
import org.sakta.visit.VisitTraces;

/**
 * Whom a case met at a place: by its own visits that were recorded there or, where there are none, by what it told. Whoever still is there has been there until now.
 */
record Meetings(VisitTraces visits, Country country, InstantSource clock) {
    /** One visitor at one venue on one day. */
    private record VisitorOfDay(LocalDate day, String pseudonym) {
        static VisitorOfDay of(TracedStay stay) {
            return new VisitorOfDay(stay.day(), stay.pseudonym());
        }
    }

    List<Met> at(Place place, Case of) {
        var now = clock.instant();
        var recorded = recorded(place, of);
        var policy = TracingPolicy.of(country, of.sampledAt());
        var infectious = of.infectious(country);
        var present = (recorded.isEmpty()
                        ? Stream.of(place.stay())
                        : recorded.stream().map(Meetings::span))
                .flatMap(span -> span.shared(infectious).stream())
                .flatMap(span -> span.before(now).stream())
                .toList();
        if (present.isEmpty()) return List.of();
        var own = recorded.stream().map(VisitorOfDay::of).collect(Collectors.toSet());
        return others(place, policy, present, own).values().stream()
                .flatMap(stays -> met(policy.encounters(), present, stays, now))
                .toList();
    }

    /** A night may begin the day before. */
    private List<TracedStay> recorded(Place place, Case of) {
        var first = country.today(place.stay().from()).minusDays(1);
        var last = country.today(place.stay().until());
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> visits.of(of.person(), place.venue(), day).stream())
                .filter(stay -> span(stay).shared(place.stay()).isPresent())
                .toList();
    }

    private Map<VisitorOfDay, List<TracedStay>> others(
            Place place, TracingPolicy policy, List<Span> present, Set<VisitorOfDay> own) {
        var came =
                present.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow();
        var left =
                present.stream().map(Span::until).max(Comparator.naturalOrder()).orElseThrow();
        var last = left.plus(policy.encounters().linger());
        return visits.begun(place.venue(), came.minus(policy.longestStay()), last.plusNanos(1)).stream()
                .filter(stay -> !own.contains(VisitorOfDay.of(stay)))
                .collect(Collectors.groupingBy(VisitorOfDay::of));
    }

    private static Stream<Met> met(EncounterRule rule, List<Span> present, List<TracedStay> stays, Instant now) {
        var spans =
                stays.stream().flatMap(stay -> span(stay).before(now).stream()).toList();
        return rule.between(present, spans).map(encounter -> new Met(stays.getFirst(), encounter)).stream();
    }

    /** Whoever left at once was there for a moment. */
    private static Span span(TracedStay stay) {
        Instant moment = stay.from().plusMillis(1);
        return new Span(stay.from(), stay.until().isAfter(moment) ? stay.until() : moment);
    }
}
