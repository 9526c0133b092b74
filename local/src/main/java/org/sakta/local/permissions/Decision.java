package org.sakta.local.permissions;

import java.util.Optional;
import org.sakta.local.template.Role;
import org.sakta.local.template.Statement;

/** What IAM says: a statement that denies outweighs all that allow, and what none allows is denied. */
sealed interface Decision {
    /** @param grant the first that allows it */
    record Allowed(Grant grant) implements Decision {}

    record Denied(String why) implements Decision {}

    static Decision of(Role role, Access access) {
        Optional<Statement> denying = role.statements().stream()
                .filter(statement -> !statement.allows() && isAbout(statement, access))
                .findFirst();
        if (denying.isPresent()) return new Denied(denying.get().source() + " denies it");
        return role.statements().stream()
                .flatMap(Grant::of)
                .filter(grant -> grant.covers(access))
                .findFirst()
                .<Decision>map(Allowed::new)
                .orElseGet(() -> new Denied("none of its policies allows it"));
    }

    private static boolean isAbout(Statement statement, Access access) {
        return statement.actions().include(access.action())
                && statement.resources().include(access.resource());
    }
}
