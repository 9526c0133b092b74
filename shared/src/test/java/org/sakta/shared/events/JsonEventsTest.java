package org.sakta.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class JsonEventsTest {
    private sealed interface BedEvent extends Event {
        record Reported(String facility, int free) implements BedEvent {}
    }

    @Test
    void anEventIsOneLineOfJson() {
        var out = new ByteArrayOutputStream();
        new JsonEvents(new PrintStream(out, true, UTF_8), InstantSource.fixed(Instant.EPOCH))
                .record(new BedEvent.Reported("f1", 3));
        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"event\":\"BedEvent.Reported\","
                        + "\"data\":{\"facility\":\"f1\",\"free\":3}}\n");
    }
}
