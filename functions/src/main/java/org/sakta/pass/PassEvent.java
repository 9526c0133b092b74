package org.sakta.pass;

import java.util.List;
import java.util.Map;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.events.Measurement;

/** What this context logs: never a code, an id of a pass or initials. */
sealed interface PassEvent extends Event {
    /** A pass was checked; alarms count the forged ones. */
    record Verified(String correlationId, String verdict, String where) implements PassEvent, Measured {
        @Override
        public List<Measurement> measurements() {
            return List.of(Measurement.one("Verdicts", Map.of("Verdict", verdict)));
        }
    }

    record KeysRotated(String what, int trustedKeys) implements PassEvent {}
}
