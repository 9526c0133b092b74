package org.sakta.notice;

import java.util.Set;
import org.sakta.shared.events.Events;

/** What the log says of text messages, for tests of other packages. */
public final class TextEvents {
    public static final Set<String> OUTCOMES =
            Set.of("sent", "repeated", "parked", "refused", "no-number", "number-full", "hour-full");

    private TextEvents() {}

    public static void tell(Events events) {
        for (String outcome : OUTCOMES)
            events.record(new NoticeEvent.Text(new Alert.Id("0123456789abcdef0123456789abcdef"), outcome, 1));
    }
}
