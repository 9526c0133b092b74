package org.sakta.identity.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sex as documents state it; {@link #UNSPECIFIED} is the X of a passport. */
public enum Sex {
    FEMALE,
    MALE,
    UNSPECIFIED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sex> read(String wire) {
        return Arrays.stream(values()).filter(sex -> sex.wire().equals(wire)).findFirst();
    }

    boolean contradicts(Sex other) {
        return this != UNSPECIFIED && other != UNSPECIFIED && this != other;
    }
}
