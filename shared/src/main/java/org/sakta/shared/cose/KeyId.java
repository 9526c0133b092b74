package org.sakta.shared.cose;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The COSE key id: the first eight bytes of the SHA-256 of the key's coordinates, in hexadecimal. */
public record KeyId(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16}");
    static final int BYTES = 8;

    public KeyId {
        if (!DIGITS.matcher(value).matches()) throw new IllegalArgumentException("not a key id");
    }

    static KeyId of(byte[] bytes) {
        if (bytes.length != BYTES) throw new MalformedCbor("key id");
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
