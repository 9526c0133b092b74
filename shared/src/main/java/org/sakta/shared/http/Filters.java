package org.sakta.shared.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import org.sakta.shared.events.Events;

/** What the edge of a function is made of; {@link Edge} puts it together. */
public final class Filters {
    private static final int RETRY_AFTER_SECONDS = 2;

    private Filters() {}

    /** Logs each answer, and is the only place where an exception becomes a status code, whether it comes from the work or from writing the answer down. */
    public static Filter catchingFaults(Events events, InstantSource clock) {
        return next -> request -> {
            var start = clock.instant();
            Response response = answer(events, next, request);
            long millis = Duration.between(start, clock.instant()).toMillis();
            events.record(
                    new HttpEvent.Answered(request.correlationId(), request.routeKey(), response.status(), millis));
            return response;
        };
    }

    private static Response answer(Events events, HttpHandler next, Request request) {
        try {
            return next.handle(request).rendered(request);
        } catch (Refusal refusal) {
            return Response.problem(refusal.problem());
        } catch (DependencyUnavailable e) {
            String cause = e.getCause() == null ? "" : e.getCause().getClass().getName();
            events.record(
                    new HttpEvent.Unavailable(request.correlationId(), request.routeKey(), e.dependency(), cause));
            return Response.problem(Problem.of(503, "unavailable"))
                    .with("retry-after", String.valueOf(RETRY_AFTER_SECONDS));
        } catch (RuntimeException fault) {
            events.record(HttpEvent.Fault.of(request, fault));
            return Response.problem(Problem.of(500, "internal"));
        }
    }

    /** Lets only callers in who have one of the roles. */
    public static Filter requiring(Role... anyOf) {
        Set<Role> allowed = Set.of(anyOf);
        return next -> request -> Collections.disjoint(request.caller().roles(), allowed)
                ? Response.problem(Problem.of(403, "role-required"))
                : next.handle(request);
    }
}
