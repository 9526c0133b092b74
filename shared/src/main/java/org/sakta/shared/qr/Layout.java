package org.sakta.shared.qr;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** What does not depend on the text: the function patterns of a version, the path of its data bits, and its masks. */
final class Layout {
    private static final int MASKS = 8;
    private static final AtomicReferenceArray<Layout> BY_VERSION = new AtomicReferenceArray<>(41);

    private final int version;
    private final int size;
    private final Grid reserved;
    private final Grid dark;
    private final int[] rowPath;
    private final int[] columnPath;
    private final AtomicReferenceArray<Grid> overlays = new AtomicReferenceArray<>(4 * MASKS);

    private Layout(int version) {
        this.version = version;
        size = 17 + 4 * version;
        reserved = Grid.ofSize(size);
        dark = Grid.ofSize(size);
        new FunctionPatterns(version, reserved, dark).draw();
        var modules = Capacity.of(version, EcLevel.L).total() * 8;
        rowPath = new int[modules];
        columnPath = new int[modules];
        tracePath();
    }

    static Layout ofVersion(int version) {
        var known = BY_VERSION.get(version);
        if (known != null) return known;
        var made = new Layout(version);
        BY_VERSION.set(version, made);
        return made;
    }

    int version() {
        return version;
    }

    /** Function patterns and data, not masked yet. */
    Grid fill(byte[] codewords) {
        var grid = Grid.ofSize(size);
        dark.xor(grid, grid);
        var rows = grid.byRow().bits;
        var columns = grid.byColumn().bits;
        for (int i = 0, module = 0; i < codewords.length; i++)
            for (var bit = 7; bit >= 0; bit--, module++) {
                var value = (long) ((codewords[i] >>> bit) & 1);
                rows[rowPath[module] >>> 8] |= value << rowPath[module];
                columns[columnPath[module] >>> 8] |= value << columnPath[module];
            }
        return grid;
    }

    /** The modules that a mask inverts, together with the format bits that name it. */
    Grid overlay(EcLevel level, int mask) {
        var index = ((level.format(0) >>> 13) << 3) | mask;
        var known = overlays.get(index);
        if (known != null) return known;
        var made = Grid.ofSize(size);
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++) if (!reserved.isSet(x, y) && Masks.inverts(mask, x, y)) made.set(x, y);
        FunctionPatterns.drawFormat(level.format(mask), made);
        overlays.set(index, made);
        return made;
    }

    /** Two columns at a time from the right, upwards and downwards in turn, without the vertical timing pattern. */
    private void tracePath() {
        var module = 0;
        for (var right = size - 1; right >= 1; right -= 2) {
            if (right == 6) right = 5;
            var upward = ((right + 1) & 2) == 0;
            for (var step = 0; step < 2 * size; step++) {
                var x = right - (step & 1);
                var y = upward ? size - 1 - step / 2 : step / 2;
                if (!reserved.isSet(x, y) && module < rowPath.length) {
                    rowPath[module] = ((y * reserved.words() + (x >> 6)) << 8) | x;
                    columnPath[module++] = ((x * reserved.words() + (y >> 6)) << 8) | y;
                }
            }
        }
    }
}
