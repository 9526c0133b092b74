package org.sakta.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done with a person's record. */
public enum Deed {
    REGISTERED,
    READ,
    CORRECTED,
    FOUND,
    SOUGHT_IN_VAIN,
    DECLARED_FOR,
    DECLARATIONS_READ,
    PASS_SHOWN,
    PASS_REVOKED,
    ACCESSES_READ,
    EVIDENCE_READ,
    EVIDENCE_RECORDED,
    EVIDENCE_WITHDRAWN,
    CASE_READ,
    CASE_INQUIRED,
    TRACING_APPROVED,
    TRACED,
    CONTACT_READ,
    CONTACT_NAMED,
    CONTACT_REMOVED,
    CONTACT_CALLED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> read(String wire) {
        return Arrays.stream(values()).filter(deed -> deed.wire().equals(wire)).findFirst();
    }
}
