package org.sakta.shared.qr;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remainders over GF(256) / 0x11D. Up to 30 remainder bytes live in four longs, first byte uppermost; for each degree a table holds
 * the generator polynomial times every possible leading byte, so a step is one shift and one exclusive-or.
 */
final class ReedSolomon {
    private static final int MAX_DEGREE = 30;
    private static final AtomicReferenceArray<ReedSolomon> BY_DEGREE = new AtomicReferenceArray<>(MAX_DEGREE + 1);

    private final int degree;
    private final long[] multiples = new long[256 * 4];

    private ReedSolomon(int degree) {
        this.degree = degree;
        var generator = generator(degree);
        for (var factor = 0; factor < 256; factor++)
            for (var i = 0; i < degree; i++)
                multiples[factor * 4 + i / 8] |= (long) multiply(generator[i], factor) << (56 - i % 8 * 8);
    }

    static ReedSolomon ofDegree(int degree) {
        var known = BY_DEGREE.get(degree);
        if (known != null) return known;
        var made = new ReedSolomon(degree);
        BY_DEGREE.set(degree, made);
        return made;
    }

    /** Writes the remainder of {@code data[from, to)} to {@code out} at {@code offset, offset + stride, …}. */
    void remainder(byte[] data, int from, int to, byte[] out, int offset, int stride) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (var i = from; i < to; i++) {
            var row = ((data[i] & 0xFF) ^ (int) (a >>> 56)) * 4;
            a = ((a << 8) | (b >>> 56)) ^ multiples[row];
            b = ((b << 8) | (c >>> 56)) ^ multiples[row + 1];
            c = ((c << 8) | (d >>> 56)) ^ multiples[row + 2];
            d = (d << 8) ^ multiples[row + 3];
        }
        long[] words = {a, b, c, d};
        for (var i = 0; i < degree; i++) out[offset + i * stride] = (byte) (words[i >> 3] >>> (56 - i % 8 * 8));
    }

    /** Coefficients of (x - 1)(x - α)…(x - α^(degree-1)) below the leading one. */
    private static int[] generator(int degree) {
        var result = new int[degree];
        result[degree - 1] = 1;
        var root = 1;
        for (var i = 0; i < degree; i++) {
            for (var j = 0; j < degree; j++) {
                result[j] = multiply(result[j], root);
                if (j + 1 < degree) result[j] ^= result[j + 1];
            }
            root = multiply(root, 2);
        }
        return result;
    }

    private static int multiply(int x, int y) {
        var z = 0;
        for (var i = 7; i >= 0; i--) {
            z = (z << 1) ^ ((z >>> 7) * 0x11D);
            z ^= ((y >>> i) & 1) * x;
        }
        return z;
    }
}
