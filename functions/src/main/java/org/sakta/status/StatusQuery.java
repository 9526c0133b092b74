package org.sakta.status;

import java.time.Instant;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/**
 * For which instant a colour is asked, and by what was known when.
 *
 * @param knownAt never after now: nobody knows today what will be known tomorrow
 */
record StatusQuery(Instant at, Instant knownAt) {
    static Parsed<StatusQuery> parse(Fields query, AskedSpan span, Instant now) {
        var at = query.optional("at", Reader.instant());
        var knownAt = query.optional("knownAt", Reader.instant());
        at.get().filter(asked -> !span.contains(asked)).ifPresent(asked -> outside(query, span));
        if (knownAt.get().filter(now::isBefore).isPresent()) query.error("knownAt", "status.not-known-yet");
        return query.result(
                () -> new StatusQuery(at.get().orElse(now), knownAt.get().orElse(now)));
    }

    private static void outside(Fields query, AskedSpan span) {
        query.error("at", "status.outside-span", span.from(), span.to());
    }
}
