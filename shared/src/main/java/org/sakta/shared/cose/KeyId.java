package org.sakta.shared.cose;

import java.util.HexFormat;

/** The COSE key id: the first eight bytes of the SHA-256 of the key's coordinates, in hexadecimal. */
public record KeyId(String value) {
    static final int BYTES = 8;

    public KeyId {
        if (!value.matches("[0-9a-f]{16}")) throw new IllegalArgumentException("not a key id");
    }

    static KeyId of(byte[] bytes) {
        if (bytes.length != BYTES) throw new MalformedCbor("key id");
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }
}
