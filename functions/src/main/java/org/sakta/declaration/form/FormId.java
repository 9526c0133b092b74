package org.sakta.declaration.form;

import java.util.regex.Pattern;

/** One version of a form: {@code vn-movement-2}. */
public record FormId(String value) implements Comparable<FormId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2}-[a-z]{1,20}-[1-9][0-9]{0,3}");

    public FormId {
        if (!isValid(value)) throw new IllegalArgumentException("not a form id");
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** What all versions of the form have in common: {@code vn-movement}. */
    public String line() {
        return value.substring(0, value.lastIndexOf('-'));
    }

    @Override
    public int compareTo(FormId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
