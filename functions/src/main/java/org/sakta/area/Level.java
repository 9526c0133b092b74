package org.sakta.area;

import java.util.Locale;
import java.util.Optional;

/** How far below the country an area lies. */
public enum Level {
    COUNTRY(0),
    REGION(1),
    DISTRICT(2);

    private final int depth;

    Level(int depth) {
        this.depth = depth;
    }

    /** How many levels lie above it. */
    int depth() {
        return depth;
    }

    /** The level by its name on the wire. */
    public static Optional<Level> parse(String text) {
        for (var level : values()) if (level.wire().equals(text)) return Optional.of(level);
        return Optional.empty();
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
