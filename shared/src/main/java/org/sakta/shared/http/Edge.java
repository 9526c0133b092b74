package org.sakta.shared.http;

import java.time.InstantSource;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Events;

/**
 * The edge of every HTTP function, from the outside in: who may call at all, then the log and what becomes of faults, then
 * maintenance. A call that did not come by the right way leaves no line in the log and no metric: API Gateway counts it.
 *
 * <p>From the environment: {@code ORIGIN_SECRETS}, {@code MAINTENANCE_UNTIL}, {@code TIME_ZONE}.
 */
public final class Edge {
    private Edge() {}

    public static Filter of(Env env, Events events, InstantSource clock) {
        return ofQuestions(env, events, clock).then(Maintenance.of(env, clock).refusingChanges());
    }

    /** For a function that only answers questions, by whatever method they come: maintenance does not concern it. */
    public static Filter ofQuestions(Env env, Events events, InstantSource clock) {
        return Origin.of(env).guarding().then(Filters.catchingFaults(events, clock));
    }
}
