package org.sakta.laboratory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** The organisation under whose name a laboratory's machine signs in. */
public record LaboratoryId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    public LaboratoryId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a laboratory");
    }

    static Optional<LaboratoryId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LaboratoryId(text)) : Optional.empty();
    }

    /** The laboratory that the caller is. */
    static Optional<LaboratoryId> of(Caller caller) {
        return caller.is(Role.LABORATORY) ? caller.organisation().flatMap(LaboratoryId::read) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
