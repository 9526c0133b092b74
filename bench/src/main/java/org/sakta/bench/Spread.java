package org.sakta.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The median of some numbers and the quartiles around it. */
record Spread(double lower, double median, double upper) {
    static Spread of(DoubleStream numbers) {
        var sorted = numbers.sorted().toArray();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    static Spread of(List<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue));
    }

    /** Of the quotients of what was measured together. */
    static Spread ofRatios(List<Double> over, List<Double> under) {
        return of(IntStream.range(0, over.size()).mapToDouble(i -> over.get(i) / under.get(i)));
    }

    private static double at(double[] sorted, double part) {
        var position = part * (sorted.length - 1);
        var below = (int) position;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Median (lower to upper quartile). */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s–%s)", shown(median), shown(lower), shown(upper));
    }

    private static String shown(double number) {
        var decimals = Math.abs(number) < 2 ? 3 : Math.abs(number) < 10 ? 2 : Math.abs(number) < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
