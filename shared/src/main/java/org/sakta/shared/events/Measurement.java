package org.sakta.shared.events;

import java.util.Map;

/** One value of one metric. */
public record Measurement(String name, Unit unit, long value, Map<String, String> dimensions) {
    /** As CloudWatch names them. */
    public enum Unit {
        COUNT("Count"),
        MILLISECONDS("Milliseconds");

        private final String wire;

        Unit(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    public Measurement {
        dimensions = Map.copyOf(dimensions);
    }

    /** One more. */
    public static Measurement one(String name, Map<String, String> dimensions) {
        return new Measurement(name, Unit.COUNT, 1, dimensions);
    }

    public static Measurement milliseconds(String name, long value, Map<String, String> dimensions) {
        return new Measurement(name, Unit.MILLISECONDS, value, dimensions);
    }
}
