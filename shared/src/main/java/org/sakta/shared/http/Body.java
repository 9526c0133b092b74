package org.sakta.shared.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a request or answer; nobody changes them. */
public final class Body {
    public static final Body EMPTY = new Body(new byte[0]);

    private static final int REPLACEMENT = 0xFFFD;

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

    /** Whether it is text in UTF-8, of which nothing was lost on its way here: what could not be read becomes U+FFFD, which nobody writes. */
    public boolean isUtf8() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(letter -> letter == REPLACEMENT);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
