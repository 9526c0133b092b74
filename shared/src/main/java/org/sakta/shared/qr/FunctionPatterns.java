package org.sakta.shared.qr;

/** Finder, timing, alignment, version and format patterns of one version (clause 6.3, 7.9, 7.10). */
final class FunctionPatterns {
    private final int version;
    private final int size;
    private final Grid reserved;
    private final Grid dark;

    FunctionPatterns(int version, Grid reserved, Grid dark) {
        this.version = version;
        this.size = reserved.size();
        this.reserved = reserved;
        this.dark = dark;
    }

    void draw() {
        reserveCorners();
        drawTiming();
        drawFinder(3, 3);
        drawFinder(size - 4, 3);
        drawFinder(3, size - 4);
        drawAlignments();
        drawVersion();
        put(8, size - 8, true);
    }

    /** Both copies of the format bits. */
    static void drawFormat(int bits, Grid grid) {
        for (var i = 0; i < 15; i++) {
            if (((bits >>> i) & 1) == 0) continue;
            grid.set(i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i < 8 ? i + 1 : 8);
            grid.set(i < 8 ? grid.size() - 1 - i : 8, i < 8 ? 8 : grid.size() - 15 + i);
        }
    }

    private void drawTiming() {
        for (var i = 0; i < size; i++) {
            put(6, i, i % 2 == 0);
            put(i, 6, i % 2 == 0);
        }
    }

    private void reserveCorners() {
        for (var i = 0; i < 9; i++)
            for (var j = 0; j < 9; j++) {
                put(i, j, false);
                if (i < 8) put(size - 1 - i, j, false);
                if (j < 8) put(i, size - 1 - j, false);
            }
    }

    private void drawFinder(int centreX, int centreY) {
        for (var dy = -3; dy <= 3; dy++)
            for (var dx = -3; dx <= 3; dx++) put(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 2);
    }

    private void drawAlignments() {
        var centres = alignmentCentres();
        var last = centres.length - 1;
        for (var i = 0; i <= last; i++)
            for (var j = 0; j <= last; j++)
                if (!((i == 0 && (j == 0 || j == last)) || (i == last && j == 0)))
                    drawAlignment(centres[i], centres[j]);
    }

    private void drawAlignment(int centreX, int centreY) {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++) put(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
    }

    /** Annex E. */
    private int[] alignmentCentres() {
        if (version == 1) return new int[0];
        var count = version / 7 + 2;
        var step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        var centres = new int[count];
        centres[0] = 6;
        for (var i = 1; i < count; i++) centres[i] = size - 7 - (count - 1 - i) * step;
        return centres;
    }

    private void drawVersion() {
        if (version < 7) return;
        var remainder = version;
        for (var i = 0; i < 12; i++) remainder = (remainder << 1) ^ ((remainder >>> 11) * 0x1F25);
        var bits = (version << 12) | remainder;
        for (var i = 0; i < 18; i++) {
            var isDark = ((bits >>> i) & 1) == 1;
            put(size - 11 + i % 3, i / 3, isDark);
            put(i / 3, size - 11 + i % 3, isDark);
        }
    }

    private void put(int x, int y, boolean isDark) {
        reserved.set(x, y);
        if (isDark) dark.set(x, y);
        else dark.clear(x, y);
    }
}
