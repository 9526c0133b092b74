package org.sakta.tracing;

import java.time.Instant;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.tracing.Encounter.Nearness;

/**
 * Somebody registered whom a case met, as told: {@code {personId, nearness, lastAt, rowsApart}}.
 *
 * @param rowsApart in a vehicle, between the seats of both; 0 for its crew
 */
record NamedContact(PersonId person, Nearness nearness, Instant lastAt, Optional<Integer> rowsApart) {
    private static final int MOST_ROWS = 99;

    /** How near somebody who is named can have been: who was only in passing, nobody can name. */
    private enum Kind {
        HOUSEHOLD,
        CARER,
        CLOSE,
        TRANSPORT;

        Nearness nearness() {
            return Nearness.valueOf(name());
        }
    }

    static Parsed<NamedContact> parse(JsonValue body) {
        var form = Fields.of(body);
        var person = form.required("personId", Reader.exact(32).map(NamedContact::person));
        var kind = form.required("nearness", Reader.choice(Kind.class));
        var lastAt = form.required("lastAt", Reader.instant());
        var rows = form.optional("rowsApart", Reader.integer(0, MOST_ROWS));
        if (!form.hasErrors()) {
            boolean inTransport = kind.get() == Kind.TRANSPORT;
            if (inTransport && rows.get().isEmpty()) form.error("rowsApart", "tracing.rows-needed");
            if (!inTransport && rows.get().isPresent()) form.error("rowsApart", "tracing.not-in-transport");
        }
        return form.result(() -> new NamedContact(person.get(), kind.get().nearness(), lastAt.get(), rows.get()));
    }

    private static PersonId person(String text) {
        return PersonId.read(text).orElseThrow(() -> new InvalidValue("tracing.not-registered"));
    }
}
