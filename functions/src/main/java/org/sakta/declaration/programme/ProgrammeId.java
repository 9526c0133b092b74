package org.sakta.declaration.programme;

import java.util.regex.Pattern;

/** A programme's id: {@code vn-national}, or random. */
public record ProgrammeId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2}-national|[0-9a-f]{20}");

    public ProgrammeId {
        if (!isValid(value)) throw new IllegalArgumentException("not a programme id");
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
