package org.sakta.shared.qr;

/** The eight mask patterns (table 10) and the choice among them (7.8.3): the least penalty, the lowest number when equal. */
final class Masks {
    private static final int COUNT = 8;

    private Masks() {}

    static boolean inverts(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }

    static int best(Grid unmasked, Layout layout, EcLevel level) {
        var candidate = Grid.ofSize(unmasked.size());
        var penalty = new Penalty(candidate);
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var mask = 0; mask < COUNT; mask++) {
            unmasked.xor(layout.overlay(level, mask), candidate);
            var found = penalty.upTo(least);
            if (found < least) {
                least = found;
                best = mask;
            }
        }
        return best;
    }
}
