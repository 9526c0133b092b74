package org.sakta.notice;

import java.util.List;
import java.util.Map;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.events.Measurement;

/** What the log says of alerts: never whose, and no number. */
sealed interface NoticeEvent extends Event {
    /**
     * What came of a text message.
     *
     * @param outcome {@code sent}, {@code repeated} (and may have come twice), {@code parked}, {@code refused}, {@code no-number}, {@code number-full}, {@code hour-full}
     * @param parts that are paid for; 0 where nothing was sent
     */
    record Text(Alert.Id alert, String outcome, int parts) implements NoticeEvent, Measured {
        @Override
        public List<Measurement> measurements() {
            return List.of(Measurement.one("Texts", Map.of("Outcome", outcome)));
        }
    }
}
