package org.sakta.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/** How long accesses are kept, from a day on ({@code policies/<jurisdiction>/audit.json}). */
record AuditPolicy(Duration retention) {
    private static final DatedPolicy<AuditPolicy> POLICY = new DatedPolicy<>("audit.json", AuditPolicy::period);
    private static final int LONGEST_DAYS = 36_500;

    static AuditPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    private static Supplier<AuditPolicy> period(Fields period) {
        var days = period.required("retentionDays", Reader.integer(1, LONGEST_DAYS));
        return () -> new AuditPolicy(Duration.ofDays(days.get()));
    }
}
