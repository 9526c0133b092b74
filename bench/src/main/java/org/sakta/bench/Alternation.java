package org.sakta.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * For operations of a tenth of a millisecond and more: all variants in one JVM, each once a turn in shuffled order. A round is some turns and
 * gives each variant its median.
 */
record Alternation(int warmUpTurns, int rounds, int turns) {
    record Variant(String name, Callable<?> call) {}

    List<Times> run(List<Variant> variants) throws Exception {
        var runs = variants.stream().map(Run::new).toList();
        var random = new Random(turns);
        takeTurns(runs, random, warmUpTurns);
        for (var round = 0; round < rounds; round++) {
            runs.forEach(run -> run.taken.clear());
            takeTurns(runs, random, turns);
            runs.forEach(Run::endRound);
        }
        return runs.stream().map(run -> run.times).toList();
    }

    private static void takeTurns(List<Run> runs, Random random, int turns) throws Exception {
        var order = new ArrayList<>(runs);
        for (var turn = 0; turn < turns; turn++) {
            Collections.shuffle(order, random);
            for (var run : order) run.once();
        }
    }

    private static final class Run {
        private final Variant variant;
        private final Times times;
        private final List<Double> taken = new ArrayList<>();

        Run(Variant variant) {
            this.variant = variant;
            times = new Times(variant.name());
        }

        void once() throws Exception {
            var before = System.nanoTime();
            var result = variant.call().call();
            taken.add((System.nanoTime() - before) / 1000.0);
            if (Boolean.FALSE.equals(result)) throw new IllegalStateException(variant.name() + " failed");
        }

        void endRound() {
            times.add(Spread.of(taken).median());
        }
    }
}
