package org.sakta.shared.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sakta.shared.config.Env;

/**
 * A time during which nothing may be changed, and reading goes on.
 *
 * @param until its end; one that is past means nothing
 * @param zone in which the callers live
 */
record Maintenance(Optional<Instant> until, ZoneId zone, InstantSource clock) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** From the environment: {@code MAINTENANCE_UNTIL}, an instant or {@code off}, and {@code TIME_ZONE}. */
    static Maintenance of(Env env, InstantSource clock) {
        return new Maintenance(
                env.required("MAINTENANCE_UNTIL", Maintenance::end), env.required("TIME_ZONE", ZoneId::of), clock);
    }

    private static Optional<Instant> end(String text) {
        return text.equals("off") ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    Filter refusingChanges() {
        return next -> request -> until.filter(end -> clock.instant().isBefore(end) && changes(request))
                .map(end -> refusal(end, request.language()))
                .orElseGet(() -> next.handle(request));
    }

    private static boolean changes(Request request) {
        return !request.routeKey().startsWith("GET ");
    }

    private Response refusal(Instant end, Language language) {
        String minute = Messages.in(language).text("minute-format");
        String shown = DateTimeFormatter.ofPattern(minute, language.locale()).format(end.atZone(zone));
        return Response.problem(Problem.of(503, "maintenance", shown)).with("retry-after", HTTP_DATE.format(end));
    }
}
