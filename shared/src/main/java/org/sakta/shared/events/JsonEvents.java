package org.sakta.shared.events;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.sakta.shared.json.JsonWriter;

/** Writes each event as one line of JSON: {@code {"at":…,"event":"DeclarationEvent.Received","data":{…}}}. */
public final class JsonEvents implements Events {
    private final PrintStream out;
    private final InstantSource clock;

    public JsonEvents(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void record(Event event) {
        var line = new Line(clock.instant().toString(), name(event.getClass()), event);
        out.println(new String(JsonWriter.write(line), StandardCharsets.UTF_8));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private record Line(String at, String event, Event data) {}
}
