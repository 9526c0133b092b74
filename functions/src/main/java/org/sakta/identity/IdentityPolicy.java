package org.sakta.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.Json;

/** The limits of a jurisdiction from a day on ({@code policies/<jurisdiction>/identity.json}). */
record IdentityPolicy(
        LocalDate validFrom,
        ZoneId zone,
        LocalDate oldestBirth,
        int documentNumbersPerDay,
        int missedLookupsPerHour,
        int mostDependants,
        Duration erasureRemembered) {
    private static final int MANY = 1_000_000;

    static IdentityPolicy of(String jurisdiction, LocalDate on) {
        return periods(jurisdiction).stream()
                .filter(period -> !period.validFrom.isAfter(on))
                .max(Comparator.comparing(IdentityPolicy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no identity policy in force"));
    }

    private static List<IdentityPolicy> periods(String jurisdiction) {
        var resource = "/org/sakta/policies/" + jurisdiction + "/identity.json";
        try (InputStream in = IdentityPolicy.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no policy " + resource);
            var file = Fields.of(Json.parse(in.readAllBytes()));
            return switch (file.result(file.objects("periods", 100, IdentityPolicy::period))) {
                case Parsed.Valid<List<IdentityPolicy>>(var valid) -> valid;
                case Parsed.Invalid<List<IdentityPolicy>>(var errors) ->
                    throw new IllegalStateException(resource + ": " + errors);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Supplier<IdentityPolicy> period(Fields period) {
        period.required("source", Reader.text(1000));
        var from = period.required("validFrom", Reader.date());
        var zone = period.required("zone", Reader.text(50).map(ZoneId::of));
        var oldest = period.required("oldestBirth", Reader.date());
        var numbers = period.required("documentNumbersPerDay", Reader.integer(1, MANY));
        var misses = period.required("missedLookupsPerHour", Reader.integer(1, MANY));
        var dependants = period.required("mostDependants", Reader.integer(1, 1000));
        var remembered = period.required("erasureRememberedDays", Reader.integer(1, 365));
        return () -> new IdentityPolicy(
                from.get(),
                zone.get(),
                oldest.get(),
                numbers.get(),
                misses.get(),
                dependants.get(),
                Duration.ofDays(remembered.get()));
    }
}
