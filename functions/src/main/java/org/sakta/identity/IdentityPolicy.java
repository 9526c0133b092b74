package org.sakta.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/** The limits of a jurisdiction from a day on ({@code policies/<jurisdiction>/identity.json}). */
record IdentityPolicy(
        LocalDate oldestBirth,
        int documentNumbersPerDay,
        int missedLookupsPerHour,
        int mostDependants,
        Duration erasureRemembered,
        int backupsKeptDays) {
    private static final DatedPolicy<IdentityPolicy> POLICY =
            new DatedPolicy<>("identity.json", IdentityPolicy::period);
    private static final int MANY = 1_000_000;

    static IdentityPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    private static Supplier<IdentityPolicy> period(Fields period) {
        var oldest = period.required("oldestBirth", Reader.date());
        var numbers = period.required("documentNumbersPerDay", Reader.integer(1, MANY));
        var misses = period.required("missedLookupsPerHour", Reader.integer(1, MANY));
        var dependants = period.required("mostDependants", Reader.integer(1, 1000));
        var remembered = period.required("erasureRememberedDays", Reader.integer(1, 365));
        var backups = period.required("backupsKeptDays", Reader.integer(1, 365));
        return () -> new IdentityPolicy(
                oldest.get(),
                numbers.get(),
                misses.get(),
                dependants.get(),
                Duration.ofDays(remembered.get()),
                backups.get());
    }
}
