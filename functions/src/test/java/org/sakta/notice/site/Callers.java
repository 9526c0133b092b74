package org.sakta.notice.site;

import java.util.Optional;
import java.util.Set;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;

/** Epidemiologists. */
final class Callers {
    private Callers() {}

    static Caller named(String subject) {
        return new Caller(
                new Subject(subject),
                Set.of(Role.EPIDEMIOLOGIST),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
