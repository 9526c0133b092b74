package org.sakta.shared.qr;

/** Most significant bit first, into a fixed number of codewords. */
final class Bits {
    private final byte[] bytes;
    private int position;
    private long pending;
    private int pendingBits;

    Bits(int capacity) {
        bytes = new byte[capacity];
    }

    void put(int value, int bits) {
        pending = (pending << bits) | value;
        pendingBits += bits;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            bytes[position++] = (byte) (pending >>> pendingBits);
        }
    }

    /** Terminator, then the alternating pad codewords (7.4.9, 7.4.10). */
    byte[] padded() {
        var room = 8 * (bytes.length - position) - pendingBits;
        put(0, Math.min(4, room));
        if (pendingBits > 0) put(0, 8 - pendingBits);
        for (var pad = 0xEC; position < bytes.length; pad ^= 0xFD) bytes[position++] = (byte) pad;
        return bytes;
    }
}
