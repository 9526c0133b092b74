package org.sakta.shared.cose;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the shortest form of everything; map keys are written in ascending order by whoever writes them. */
public final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(192);

    public CborWriter integer(long value) {
        return value < 0 ? head(1, ~value) : head(0, value);
    }

    public CborWriter bytes(byte[] value) {
        head(2, value.length);
        out.writeBytes(value);
        return this;
    }

    public CborWriter text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(3, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    /** The next {@code count} values are its elements. */
    public CborWriter array(int count) {
        return head(4, count);
    }

    /** The next {@code count} pairs of values are its entries. */
    public CborWriter map(int count) {
        return head(5, count);
    }

    /** The next value is tagged. */
    public CborWriter tag(long number) {
        return head(6, number);
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private CborWriter head(int major, long argument) {
        var width =
                argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : argument < 0x1_0000_0000L ? 4 : 8;
        var additional = width == 0 ? (int) argument : 24 + Integer.numberOfTrailingZeros(width);
        out.write((major << 5) | additional);
        for (var i = width - 1; i >= 0; i--) out.write((int) (argument >>> (8 * i)));
        return this;
    }
}
