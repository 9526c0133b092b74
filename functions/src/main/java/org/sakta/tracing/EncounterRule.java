package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the stays of two people at one place on one day make of them. Nothing else is known of whoever was there: how near they stood to each other is for the interview.
 *
 * @param close time together from which on a contact is close
 * @param casual time together from which on it is casual; less counts for nothing
 * @param linger whoever arrives within this time after the case has left is a casual contact
 * @param summed whether times together are added up, or the longest counts
 */
record EncounterRule(Duration close, Duration casual, Duration linger, boolean summed) {
    EncounterRule {
        if (casual.compareTo(close) > 0)
            throw new IllegalArgumentException("casual contacts are shorter than close ones");
    }

    /** Empty where they did not meet. */
    Optional<Encounter> between(List<Span> ofCase, List<Span> ofOther) {
        var ill = Span.united(ofCase);
        var together = Span.united(ofOther).stream()
                .flatMap(stay -> ill.stream().flatMap(span -> span.shared(stay).stream()))
                .toList();
        return together(Encounter.Nearness.CLOSE, close, together)
                .or(() -> graver(together(Encounter.Nearness.CASUAL, casual, together), afterwards(ill, ofOther)));
    }

    private Optional<Encounter> together(Encounter.Nearness nearness, Duration least, List<Span> together) {
        var counted = summed && sum(together).compareTo(least) >= 0
                ? together.stream()
                : together.stream().filter(span -> span.length().compareTo(least) >= 0);
        return counted.map(Span::until).max(Comparator.naturalOrder()).map(last -> new Encounter(nearness, last));
    }

    private static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private Optional<Encounter> afterwards(List<Span> ofCase, List<Span> ofOther) {
        return ofOther.stream()
                .map(Span::from)
                .filter(arrival -> ofCase.stream().anyMatch(stay -> isSoonAfter(stay.until(), arrival)))
                .max(Comparator.naturalOrder())
                .map(arrival -> new Encounter(Encounter.Nearness.CASUAL, arrival));
    }

    private boolean isSoonAfter(Instant left, Instant arrival) {
        return !arrival.isBefore(left) && !arrival.isAfter(left.plus(linger));
    }

    private static Optional<Encounter> graver(Optional<Encounter> one, Optional<Encounter> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return Optional.of(Encounter.graver(one.get(), other.get()));
    }
}
