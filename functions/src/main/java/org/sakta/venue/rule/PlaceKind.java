package org.sakta.venue.rule;

import java.util.regex.Pattern;

/** What a place is: {@code grocery}, {@code airport}. Which kinds there are is a jurisdiction's policy. */
public record PlaceKind(String value) implements Comparable<PlaceKind> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public PlaceKind {
        if (value.length() > 40 || !SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("not a kind of place");
    }

    @Override
    public int compareTo(PlaceKind other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
