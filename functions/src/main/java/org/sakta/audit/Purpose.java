package org.sakta.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why staff may look at somebody's record. */
public enum Purpose {
    REGISTRATION,
    DECLARATION,
    CASE_INVESTIGATION,
    CONTACT_TRACING,
    VERIFICATION,
    CORRECTION,
    DATA_SUBJECT_REQUEST,
    PASS_SUPPORT,
    AUDIT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> read(String wire) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wire().equals(wire))
                .findFirst();
    }
}
