package org.sakta.local.permissions;

import java.util.stream.Stream;
import org.sakta.local.template.Names;
import org.sakta.local.template.Statement;

/**
 * The smallest thing that can be taken away: one action on one resource.
 *
 * @param source logical id of the managed policy, or of the function, that says so
 */
record Grant(String source, Names action, Names resource) {
    static Stream<Grant> of(Statement statement) {
        return statement.allows()
                ? statement
                        .actions()
                        .each()
                        .flatMap(action -> statement
                                .resources()
                                .each()
                                .map(resource -> new Grant(statement.source(), action, resource)))
                : Stream.empty();
    }

    boolean covers(Access access) {
        return action.include(access.action()) && resource.include(access.resource());
    }

    @Override
    public String toString() {
        return action + " on " + resource + " (" + source + ")";
    }
}
