package org.sakta.shared.qr;

/** A square of modules, one bit each: {@code words} longs a line, module 0 in the lowest bit. Held both ways: by row and by column. */
record Grid(int size, int words, Lines byRow, Lines byColumn) {
    /** An array that a record may hold: the grid is filled while it is built and not written later. */
    static final class Lines {
        final long[] bits;

        Lines(int length) {
            bits = new long[length];
        }
    }

    static Grid ofSize(int size) {
        var words = (size + 63) / 64;
        return new Grid(size, words, new Lines(size * words), new Lines(size * words));
    }

    void set(int x, int y) {
        byRow.bits[y * words + (x >> 6)] |= 1L << x;
        byColumn.bits[x * words + (y >> 6)] |= 1L << y;
    }

    void clear(int x, int y) {
        byRow.bits[y * words + (x >> 6)] &= ~(1L << x);
        byColumn.bits[x * words + (y >> 6)] &= ~(1L << y);
    }

    boolean isSet(int x, int y) {
        return ((byRow.bits[y * words + (x >> 6)] >>> x) & 1) != 0;
    }

    /** Writes this ^ other into {@code target}. */
    void xor(Grid other, Grid target) {
        xor(byRow.bits, other.byRow.bits, target.byRow.bits);
        xor(byColumn.bits, other.byColumn.bits, target.byColumn.bits);
    }

    private static void xor(long[] a, long[] b, long[] target) {
        for (var i = 0; i < target.length; i++) target[i] = a[i] ^ b[i];
    }
}
