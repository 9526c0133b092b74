package org.sakta.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.PolicyFile;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/** The limits of a jurisdiction from a day on ({@code policies/<jurisdiction>/identity.json}). */
record IdentityPolicy(
        LocalDate validFrom,
        LocalDate oldestBirth,
        int documentNumbersPerDay,
        int missedLookupsPerHour,
        int mostDependants,
        Duration erasureRemembered,
        int backupsKeptDays) {
    private static final Map<Country, List<IdentityPolicy>> READ = new ConcurrentHashMap<>();
    private static final int MANY = 1_000_000;

    static IdentityPolicy of(Country country, LocalDate on) {
        return READ.computeIfAbsent(country, IdentityPolicy::periods).stream()
                .filter(period -> !period.validFrom.isAfter(on))
                .max(Comparator.comparing(IdentityPolicy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no identity policy in force"));
    }

    private static List<IdentityPolicy> periods(Country country) {
        return PolicyFile.read(
                country.jurisdiction() + "/identity.json",
                file -> file.objects("periods", 100, IdentityPolicy::period));
    }

    private static Supplier<IdentityPolicy> period(Fields period) {
        period.required("source", Reader.text(1000));
        var from = period.required("validFrom", Reader.date());
        var oldest = period.required("oldestBirth", Reader.date());
        var numbers = period.required("documentNumbersPerDay", Reader.integer(1, MANY));
        var misses = period.required("missedLookupsPerHour", Reader.integer(1, MANY));
        var dependants = period.required("mostDependants", Reader.integer(1, 1000));
        var remembered = period.required("erasureRememberedDays", Reader.integer(1, 365));
        var backups = period.required("backupsKeptDays", Reader.integer(1, 365));
        return () -> new IdentityPolicy(
                from.get(),
                oldest.get(),
                numbers.get(),
                misses.get(),
                dependants.get(),
                Duration.ofDays(remembered.get()),
                backups.get());
    }
}
