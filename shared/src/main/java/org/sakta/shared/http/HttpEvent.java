package org.sakta.shared.http;

import java.util.List;
import java.util.Map;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.events.Measurement;

/** What the edge logs: never a path with ids, a query, a body or an address. */
public sealed interface HttpEvent extends Event {
    /** A request was answered. */
    record Answered(String correlationId, String route, int status, long millis) implements HttpEvent, Measured {
        @Override
        public List<Measurement> measurements() {
            return List.of(
                    Measurement.one("Requests", Map.of("Route", route, "Status", status / 100 + "xx")),
                    Measurement.milliseconds("Milliseconds", millis, Map.of("Route", route)));
        }
    }

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
    record Unavailable(String correlationId, String route, String dependency, String cause)
            implements HttpEvent, Measured {
        @Override
        public List<Measurement> measurements() {
            return List.of(Measurement.one("Unavailable", Map.of("Dependency", dependency)));
        }
    }
}
