package org.sakta.shared.streams;

import java.util.List;
import java.util.Map;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.events.Measurement;
import org.sakta.shared.http.DependencyUnavailable;

/** Why a change, or a message, was not dealt with this time. It is named by the number that its stream or queue gave it: its content may say who it is about. */
public sealed interface HandlingFault extends Event {
    /** A fault of ours; {@code at} names the place in the code, since messages of exceptions may hold data. */
    record Fault(String function, String number, String exception, String at) implements HandlingFault {}

    /** Something the function depends on did not answer. */
    record Unavailable(String function, String number, String dependency, String cause)
            implements HandlingFault, Measured {
        @Override
        public List<Measurement> measurements() {
            return List.of(Measurement.one("Unavailable", Map.of("Dependency", dependency)));
        }
    }

    static HandlingFault of(String function, String number, RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof DependencyUnavailable unavailable
                ? new Unavailable(function, number, unavailable.dependency(), cause(unavailable))
                : new Fault(
                        function, number, failure.getClass().getName(), trace.length == 0 ? "" : trace[0].toString());
    }

    private static String cause(DependencyUnavailable unavailable) {
        return unavailable.getCause() == null
                ? ""
                : unavailable.getCause().getClass().getName();
    }
}
