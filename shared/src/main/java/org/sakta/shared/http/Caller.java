package org.sakta.shared.http;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, from the claims that the API's JWT authorizer has checked.
 *
 * @param phone E.164, of a citizen who signed in by one-time code
 * @param organisation the organisation that a staff member works for
 * @param area code of the area that a staff member is responsible for
 */
public record Caller(
        Subject subject,
        Set<Role> roles,
        Optional<String> phone,
        Optional<String> organisation,
        Optional<String> area) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Reads the claims as API Gateway passes them: every value text, a list as {@code [a b]}. */
    static Caller of(Map<String, String> claims) {
        return new Caller(
                new Subject(claims.getOrDefault("sub", "")),
                roles(claims),
                present(claims, "phone_number"),
                present(claims, "organisation"),
                present(claims, "area"));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller acts as an official rather than as a citizen. */
    public boolean isStaff() {
        return !is(Role.CITIZEN);
    }

    private static Optional<String> present(Map<String, String> claims, String name) {
        return Optional.ofNullable(claims.get(name)).filter(value -> !value.isBlank());
    }

    /** A machine has neither group nor phone: it is nobody unless a group says what it is. */
    private static Set<Role> roles(Map<String, String> claims) {
        String groups = claims.getOrDefault("cognito:groups", "");
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : groups.replaceAll("[\\[\\],]", " ").split(" ", -1))
            Role.ofGroup(group).ifPresent(roles::add);
        if (groups.isBlank() && present(claims, "phone_number").isPresent()) roles.add(Role.CITIZEN);
        return roles;
    }
}
