package org.sakta.identity;

import static org.sakta.audit.Purpose.CASE_INVESTIGATION;
import static org.sakta.audit.Purpose.CONTACT_TRACING;
import static org.sakta.audit.Purpose.CORRECTION;
import static org.sakta.audit.Purpose.DATA_SUBJECT_REQUEST;
import static org.sakta.audit.Purpose.DECLARATION;
import static org.sakta.audit.Purpose.PASS_SUPPORT;
import static org.sakta.audit.Purpose.REGISTRATION;
import static org.sakta.audit.Purpose.VERIFICATION;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.audit.Purpose;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Which official may look at people's records, and for what. */
final class Purposes {
    private static final Map<Role, Set<Purpose>> ALLOWED = new EnumMap<>(Map.of(
            Role.CLERK,
            EnumSet.of(REGISTRATION, DECLARATION, VERIFICATION, CORRECTION, DATA_SUBJECT_REQUEST, PASS_SUPPORT),
            Role.EPIDEMIOLOGIST,
            EnumSet.of(CASE_INVESTIGATION, CONTACT_TRACING, VERIFICATION),
            Role.TRACER,
            EnumSet.of(CASE_INVESTIGATION, CONTACT_TRACING),
            Role.MINISTRY_REGISTRAR,
            EnumSet.of(REGISTRATION, VERIFICATION, CORRECTION, DATA_SUBJECT_REQUEST)));

    /** Who may look people up at all. */
    static final Role[] LOOKING = ALLOWED.keySet().toArray(Role[]::new);

    private Purposes() {}

    /** The role of the caller in which that purpose is theirs. */
    static Optional<Role> roleFor(Caller caller, Purpose purpose) {
        return ALLOWED.entrySet().stream()
                .filter(entry -> caller.is(entry.getKey()) && entry.getValue().contains(purpose))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
