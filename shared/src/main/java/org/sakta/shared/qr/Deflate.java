package org.sakta.shared.qr;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A zlib stream (RFC 1950) of one block with the fixed Huffman codes (RFC 1951, 3.2.6): literals, byte runs, and repeats that the caller knows of. */
final class Deflate {
    private static final int MAX_MATCH = 258;
    private static final int[] CODES = new int[286];
    private static final byte[] CODE_BITS = new byte[286];
    private static final int[] LENGTH_TOKEN = new int[MAX_MATCH + 1];
    private static final byte[] LENGTH_TOKEN_BITS = new byte[MAX_MATCH + 1];

    static {
        for (var symbol = 0; symbol < CODES.length; symbol++) {
            CODE_BITS[symbol] = (byte) (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
            var base = symbol < 144 ? 0x30 : symbol < 256 ? 0x190 - 144 : symbol < 280 ? -256 : 0xC0 - 280;
            CODES[symbol] = Integer.reverse(base + symbol) >>> (32 - CODE_BITS[symbol]);
        }
        for (var length = 3; length <= MAX_MATCH; length++) fillLengthToken(length);
    }

    private byte[] out;
    private int position;
    private long pending;
    private int pendingBits;

    Deflate(int expected) {
        out = new byte[expected];
        out[0] = 0x78;
        out[1] = 0x01;
        position = 2;
        put(0b011, 3);
    }

    void literals(byte[] bytes, int length) {
        var i = 0;
        while (i < length) {
            var value = bytes[i];
            put(CODES[value & 0xFF], CODE_BITS[value & 0xFF]);
            var run = i + 1;
            while (run < length && bytes[run] == value) run++;
            repeat(1, run - i - 1 > 3 ? run - i - 1 : 0);
            i = run - i - 1 > 3 ? run : i + 1;
        }
    }

    /** {@code length} more bytes (none, or at least three), each equal to the one {@code distance} before it. */
    void repeat(int distance, int length) {
        var left = length;
        while (left > 0) {
            var match = left <= MAX_MATCH ? left : Math.min(MAX_MATCH, left - 3);
            put(LENGTH_TOKEN[match], LENGTH_TOKEN_BITS[match]);
            putDistance(distance);
            left -= match;
        }
    }

    ByteBuffer finish(int adler32) {
        put(CODES[256], CODE_BITS[256]);
        put(0, -pendingBits & 7);
        reserve(12);
        while (pendingBits > 0) flushByte();
        ByteBuffer.wrap(out).putInt(position, adler32);
        return ByteBuffer.wrap(out, 0, position + 4);
    }

    private void putDistance(int distance) {
        var d = distance - 1;
        var extraBits = d < 4 ? 0 : 30 - Integer.numberOfLeadingZeros(d);
        var symbol = d < 4 ? d : 2 * extraBits + 2 + ((d >>> extraBits) & 1);
        put(Integer.reverse(symbol) >>> 27, 5);
        put(d & ((1 << extraBits) - 1), extraBits);
    }

    private void put(int bits, int count) {
        pending |= (long) bits << pendingBits;
        pendingBits += count;
        if (pendingBits >= 32) {
            reserve(4);
            for (var i = 0; i < 4; i++) flushByte();
        }
    }

    private void flushByte() {
        out[position++] = (byte) pending;
        pending >>>= 8;
        pendingBits -= 8;
    }

    private void reserve(int more) {
        if (position + more > out.length) out = Arrays.copyOf(out, 2 * out.length + more);
    }

    private static void fillLengthToken(int length) {
        var l = length - 3;
        var extraBits = l < 8 || length == MAX_MATCH ? 0 : 29 - Integer.numberOfLeadingZeros(l);
        var symbol = length == MAX_MATCH ? 285 : l < 8 ? 257 + l : 257 + 4 * extraBits + (l >>> extraBits);
        var extra = l & ((1 << extraBits) - 1);
        LENGTH_TOKEN[length] = CODES[symbol] | (extra << CODE_BITS[symbol]);
        LENGTH_TOKEN_BITS[length] = (byte) (CODE_BITS[symbol] + extraBits);
    }
}
