package org.sakta.area;

import java.time.LocalDate;
import java.util.Optional;

/** A span of days, both ends inclusive; an unknown start or an open end is the earliest or latest day there is. */
public record Validity(LocalDate from, LocalDate to) {
    public Validity {
        if (to.isBefore(from)) throw new IllegalArgumentException("ends before it starts");
    }

    static Validity parse(String from, String to) {
        return new Validity(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** The first day, where it is known. */
    public Optional<LocalDate> start() {
        return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
    }

    /** The last day, where there is one. */
    public Optional<LocalDate> end() {
        return to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(to);
    }
}
