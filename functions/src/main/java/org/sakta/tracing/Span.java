package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From one instant on until before another. */
record Span(Instant from, Instant until) {
    private static final Comparator<Span> BY_BEGINNING = Comparator.comparing(Span::from);

    Span {
        if (!from.isBefore(until)) throw new IllegalArgumentException("ends before it begins");
    }

    /** The time that both have; empty where there is none. */
    Optional<Span> shared(Span other) {
        var begins = from.isAfter(other.from) ? from : other.from;
        var ends = until.isBefore(other.until) ? until : other.until;
        return begins.isBefore(ends) ? Optional.of(new Span(begins, ends)) : Optional.empty();
    }

    /** What of it lies before an instant; empty where nothing does. */
    Optional<Span> before(Instant end) {
        if (!until.isAfter(end)) return Optional.of(this);
        return from.isBefore(end) ? Optional.of(new Span(from, end)) : Optional.empty();
    }

    Duration length() {
        return Duration.between(from, until);
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean covers(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** The same time in spans that neither meet nor overlap, in order. */
    static List<Span> united(List<Span> spans) {
        var united = new ArrayList<Span>();
        for (var span : spans.stream().sorted(BY_BEGINNING).toList()) {
            if (united.isEmpty() || united.getLast().until.isBefore(span.from)) united.add(span);
            else if (united.getLast().until.isBefore(span.until))
                united.add(new Span(united.removeLast().from, span.until));
        }
        return united;
    }
}
