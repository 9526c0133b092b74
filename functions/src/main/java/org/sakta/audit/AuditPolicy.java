package org.sakta.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.Json;

/** How long accesses are kept, by jurisdiction and date ({@code policies/<jurisdiction>/audit.json}). */
record AuditPolicy(LocalDate validFrom, Duration retention) {
    private static final int LONGEST_DAYS = 36_500;

    static AuditPolicy of(String jurisdiction, LocalDate on) {
        return periods(jurisdiction).stream()
                .filter(period -> !period.validFrom.isAfter(on))
                .max(Comparator.comparing(AuditPolicy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no audit policy in force"));
    }

    private static List<AuditPolicy> periods(String jurisdiction) {
        var resource = "/org/sakta/policies/" + jurisdiction + "/audit.json";
        try (InputStream in = AuditPolicy.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no policy " + resource);
            var file = Fields.of(Json.parse(in.readAllBytes()));
            var periods = file.objects("periods", 100, period -> {
                var from = period.required("validFrom", Reader.date());
                var days = period.required("retentionDays", Reader.integer(1, LONGEST_DAYS));
                period.required("source", Reader.text(1000));
                return () -> new AuditPolicy(from.get(), Duration.ofDays(days.get()));
            });
            return switch (file.result(periods)) {
                case Parsed.Valid<List<AuditPolicy>>(var valid) -> valid;
                case Parsed.Invalid<List<AuditPolicy>>(var errors) ->
                    throw new IllegalStateException(resource + ": " + errors);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
