package org.sakta.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.area.Country;
import org.sakta.policy.PolicyFile;
import org.sakta.shared.http.Reader;

/** How long accesses are kept, from a day on ({@code policies/<jurisdiction>/audit.json}). */
record AuditPolicy(LocalDate validFrom, Duration retention) {
    private static final Map<Country, List<AuditPolicy>> READ = new ConcurrentHashMap<>();
    private static final int LONGEST_DAYS = 36_500;

    static AuditPolicy of(Country country, LocalDate on) {
        return READ.computeIfAbsent(country, AuditPolicy::periods).stream()
                .filter(period -> !period.validFrom.isAfter(on))
                .max(Comparator.comparing(AuditPolicy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no audit policy in force"));
    }

    private static List<AuditPolicy> periods(Country country) {
        return PolicyFile.read(
                country.jurisdiction() + "/audit.json",
                file -> file.objects("periods", 100, period -> {
                    period.required("source", Reader.text(1000));
                    var from = period.required("validFrom", Reader.date());
                    var days = period.required("retentionDays", Reader.integer(1, LONGEST_DAYS));
                    return () -> new AuditPolicy(from.get(), Duration.ofDays(days.get()));
                }));
    }
}
