package org.sakta.shared.events;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.sakta.shared.config.Env;
import org.sakta.shared.json.JsonWriter;

/**
 * Writes each event as one line of JSON: {@code {"at":…,"event":"DeclarationEvent.Received","data":{…}}}. CloudWatch reads
 * the metrics of those that are {@link Measured} from the same line.
 */
public final class JsonEvents implements Events {
    private final PrintStream out;
    private final InstantSource clock;
    private final EmbeddedMetrics metrics;

    JsonEvents(PrintStream out, InstantSource clock, String namespace) {
        this.out = out;
        this.clock = clock;
        this.metrics = new EmbeddedMetrics(namespace);
    }

    /** To the function's log. From the environment: {@code METRICS_NAMESPACE}. */
    public static JsonEvents of(Env env, InstantSource clock) {
        return new JsonEvents(System.out, clock, env.required("METRICS_NAMESPACE", String::strip));
    }

    @Override
    public void record(Event event) {
        Instant now = clock.instant();
        var line = new LinkedHashMap<String, Object>();
        line.put("at", now);
        line.put("event", name(event.getClass()));
        line.put("data", event);
        if (event instanceof Measured measured) line.putAll(metrics.members(now, measured.measurements()));
        out.println(new String(JsonWriter.write(line), StandardCharsets.UTF_8));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }
}
