package org.sakta.laboratory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * The numbers around results from a day on ({@code policies/<jurisdiction>/laboratory.json}).
 *
 * @param kept how long a result is kept after it was received
 * @param oldest how long ago a sample may have been taken that is reported now
 */
record LaboratoryPolicy(Period kept, Period oldest) {
    private static final int LONGEST = 36_500;
    private static final DatedPolicy<LaboratoryPolicy> POLICY =
            new DatedPolicy<>("laboratory.json", LaboratoryPolicy::period);

    /** The one in force on that day; the first also holds for the time before it. */
    static LaboratoryPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    static Instant keptUntil(Country country, Instant received) {
        var day = received.atZone(country.zone());
        return day.plus(of(country, day.toLocalDate()).kept).toInstant();
    }

    /** How many days results are kept that are received now. */
    static long keptDays(Country country, Instant now) {
        return Duration.between(now, keptUntil(country, now)).toDays();
    }

    private static Supplier<LaboratoryPolicy> period(Fields period) {
        var kept = period.required("resultKeptDays", Reader.integer(1, LONGEST));
        var oldest = period.required("oldestSampleDays", Reader.integer(1, LONGEST));
        return () -> new LaboratoryPolicy(Period.ofDays(kept.get()), Period.ofDays(oldest.get()));
    }
}
