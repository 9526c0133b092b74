package org.sakta.area;

import java.util.regex.Pattern;

/** The official code of an area (SOATE, KATO, NSO). Which area it names depends on the date. */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}|[0-9]{9}|[0-9]{14}|[A-Z]{2}");

    public AreaCode {
        if (!isValid(value)) throw new IllegalArgumentException("not an area code");
    }

    /** Whether a text has the shape of an area code; whether it is one, and when, {@link Areas} knows. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
