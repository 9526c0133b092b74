package org.sakta.identity;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.sakta.area.Jurisdiction;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;

/** Reads a day on which somebody now alive may have been born. */
record BirthReader(Supplier<IdentityPolicy> policy, Jurisdiction jurisdiction) implements Reader<LocalDate> {
    @Override
    public LocalDate read(JsonValue value) {
        var date = Reader.date().read(value);
        if (date.isAfter(jurisdiction.today())) throw new InvalidValue("identity.birth-in-future");
        var oldest = policy.get().oldestBirth();
        if (date.isBefore(oldest)) throw new InvalidValue("identity.birth-too-early", oldest);
        return date;
    }
}
