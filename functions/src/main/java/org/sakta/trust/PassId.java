package org.sakta.trust;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** 128 random bits, written as 32 hexadecimal digits: nobody can guess or enumerate passes. */
public record PassId(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");
    static final int BYTES = 16;

    public PassId {
        if (!isValid(value)) throw new IllegalArgumentException("not a pass id");
    }

    public static boolean isValid(String value) {
        return DIGITS.matcher(value).matches();
    }

    public static PassId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    static PassId of(byte[] bytes) {
        return new PassId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
