package org.sakta.status.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** How long something counts after it happened. Hours run by the clock; days, months and years are those of the zone. */
public sealed interface Span {
    int MOST_YEARS = 10;

    /** When a time of this length, begun then, is over. */
    Instant end(Instant begun, ZoneId zone);

    /** When waiting for so long, begun then, is over. */
    Instant waited(Instant begun, ZoneId zone);

    record Hours(int hours) implements Span {
        @Override
        public Instant end(Instant begun, ZoneId zone) {
            return begun.plus(Duration.ofHours(hours));
        }

        @Override
        public Instant waited(Instant begun, ZoneId zone) {
            return end(begun, zone);
        }
    }

    /** The day on which it begins is day 0, and the last day counts whole, as terms are reckoned in civil law. */
    record Days(Period period) implements Span {
        @Override
        public Instant end(Instant begun, ZoneId zone) {
            return lastDay(begun, zone).plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant waited(Instant begun, ZoneId zone) {
            return lastDay(begun, zone).atStartOfDay(zone).toInstant();
        }

        private LocalDate lastDay(Instant begun, ZoneId zone) {
            return LocalDate.ofInstant(begun, zone).plus(period);
        }
    }

    record ForGood() implements Span {
        @Override
        public Instant end(Instant begun, ZoneId zone) {
            return Instant.MAX;
        }

        @Override
        public Instant waited(Instant begun, ZoneId zone) {
            return Instant.MAX;
        }
    }

    /** ISO 8601: {@code PT72H} for hours, {@code P14D}, {@code P3M}, {@code P1Y} for days, months, years. */
    static Reader<Span> reader() {
        return Reader.exact(10).map(Span::parse);
    }

    private static Span parse(String text) {
        try {
            if (text.matches("PT[1-9]\\d{0,3}H"))
                return new Hours((int) Duration.parse(text).toHours());
            if (text.matches("P[1-9]\\d{0,3}[DMY]") && isBounded(Period.parse(text)))
                return new Days(Period.parse(text));
        } catch (DateTimeException notOne) {
            throw new InvalidValue("status.not-a-span");
        }
        throw new InvalidValue("status.not-a-span");
    }

    private static boolean isBounded(Period period) {
        return !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plusYears(MOST_YEARS));
    }
}
