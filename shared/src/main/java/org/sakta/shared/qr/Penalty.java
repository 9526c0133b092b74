package org.sakta.shared.qr;

/**
 * The four penalties of 7.8.3.1 over 64 modules at once. Runs and finder look-alikes along a column are found by combining whole rows, those along a
 * row by doing the same to the transposed grid, so no bit ever has to cross a word. Light modules beside a look-alike count inside the symbol only,
 * not in its quiet zone.
 */
final class Penalty {
    private static final int BLOCK = 3;
    private static final int LOOKALIKE = 40;
    private static final int IMBALANCE = 10;

    private final Grid grid;
    private final int size;
    private final int words;
    private final long lastWord;
    private final long[] light;
    private final long[] lookalike;

    Penalty(Grid grid) {
        this.grid = grid;
        size = grid.size();
        words = grid.words();
        lastWord = -1L >>> (64 * words - size);
        light = new long[size];
        lookalike = new long[size];
    }

    /** The penalty, or some number not less than {@code limit} if it is not less. */
    int upTo(int limit) {
        var sum = imbalance() + blocks();
        for (var word = 0; word < words && sum < limit; word++) sum += along(grid.byRow().bits, word);
        for (var word = 0; word < words && sum < limit; word++) sum += along(grid.byColumn().bits, word);
        return sum;
    }

    private int along(long[] lines, int word) {
        return runs(lines, word) + LOOKALIKE * lookalikes(lines, word);
    }

    /** Five alike cost 3, each further one 1: of {@code n} alike, {@code n - 4} places end five alike, and the first of them costs 2 more. */
    private int runs(long[] lines, int word) {
        var valid = word == words - 1 ? lastWord : -1L;
        var cost = 0;
        var above = lines[word];
        long same1 = 0;
        long same2 = 0;
        long same3 = 0;
        long before = 0;
        for (int y = 1, at = word + words; y < size; y++, at += words) {
            var line = lines[at];
            var same = ~(line ^ above) & valid;
            var five = same & same1 & same2 & same3;
            if (five != 0) cost += Long.bitCount(five) + 2 * Long.bitCount(five & ~before);
            before = five;
            same3 = same2;
            same2 = same1;
            same1 = same;
            above = line;
        }
        return cost;
    }

    /** 1011101 with four light modules before it or after it, counted once. */
    private int lookalikes(long[] lines, int word) {
        var count = 0;
        findParts(lines, word);
        for (var y = 6; y < size; y++) {
            var found = lookalike[y];
            if (found == 0) continue;
            var before = y >= 10 ? light[y - 7] : 0;
            var after = y + 4 < size ? light[y + 4] : 0;
            count += Long.bitCount(found & (before | after));
        }
        return count;
    }

    /** For each line: where 1011101 ends, and where four light modules end. */
    private void findParts(long[] lines, int word) {
        long l1 = 0;
        long l2 = 0;
        long l3 = 0;
        long l4 = 0;
        long l5 = 0;
        long l6 = 0;
        for (int y = 0, at = word; y < size; y++, at += words) {
            var line = lines[at];
            lookalike[y] = line & ~l1 & l2 & l3 & l4 & ~l5 & l6;
            light[y] = ~(line | l1 | l2 | l3);
            l6 = l5;
            l5 = l4;
            l4 = l3;
            l3 = l2;
            l2 = l1;
            l1 = line;
        }
    }

    private int blocks() {
        var rows = grid.byRow().bits;
        var count = 0;
        for (var at = 0; at < rows.length - words; at++) {
            var last = (at + 1) % words == 0;
            var upper = rows[at];
            var lower = rows[at + words];
            var sameBelow = ~(upper ^ lower);
            var upperRight = (upper >>> 1) | (last ? 0 : rows[at + 1] << 63);
            var lowerRight = (lower >>> 1) | (last ? 0 : rows[at + words + 1] << 63);
            var block = sameBelow & ~(upper ^ upperRight) & ~(lower ^ lowerRight);
            count += Long.bitCount(last ? block & (lastWord >>> 1) : block);
        }
        return BLOCK * count;
    }

    private int imbalance() {
        var dark = 0;
        for (var line : grid.byRow().bits) dark += Long.bitCount(line);
        var modules = size * size;
        return IMBALANCE * (Math.abs(2 * dark - modules) * 10 / modules);
    }
}
