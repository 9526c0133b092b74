package org.sakta.audit;

import java.util.Optional;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Who looked: the sign-in's random subject, the role used, and the organisation it was used for. */
public record Actor(String subject, Role role, Optional<String> organisation) {
    /** The caller in one of the caller's roles. */
    public static Actor of(Caller caller, Role role) {
        if (!caller.is(role)) throw new IllegalArgumentException("not a role of the caller");
        return new Actor(caller.subject().value(), role, caller.organisation());
    }
}
