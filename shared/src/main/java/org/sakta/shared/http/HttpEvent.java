package org.sakta.shared.http;

import org.sakta.shared.events.Event;

/** What the edge logs: never a path with ids, a query, a body or an address. */
public sealed interface HttpEvent extends Event {
    /** A request was answered. */
    record Answered(String correlationId, String route, int status, long millis) implements HttpEvent {}

    /** A fault of ours; {@code at} names the place in the code, since messages of exceptions may hold input. */
    record Fault(String correlationId, String route, String exception, String at) implements HttpEvent {
        static Fault of(Request request, RuntimeException fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            return new Fault(
                    request.correlationId(),
                    request.routeKey(),
                    fault.getClass().getName(),
                    trace.length == 0 ? "" : trace[0].toString());
        }
    }

    /** Something the function depends on did not answer. */
    record Unavailable(String correlationId, String route, String dependency, String cause) implements HttpEvent {}
}
