package org.sakta.shared.http;

import java.nio.charset.StandardCharsets;

/** The bytes of a request or answer; nobody changes them. */
public final class Body {
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    public Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
