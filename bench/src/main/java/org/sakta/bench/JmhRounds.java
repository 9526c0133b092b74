package org.sakta.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH, but in rounds: in each, every variant runs once in a new JVM, in shuffled order, so that a neighbour's noise falls on all alike. A
 * round gives one ratio; the median over the rounds is told with its quartiles.
 */
record JmhRounds(Class<?> benchmarks, Map<String, String> parameters, int rounds) {
    List<Times> run(String... variants) throws RunnerException {
        var all = List.of(variants).stream().map(Times::new).toList();
        var order = new ArrayList<>(all);
        var random = new Random(rounds);
        for (var round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var times : order) times.add(microseconds(times.variant()));
        }
        return all;
    }

    private double microseconds(String variant) throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\." + variant + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(600))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(300))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        parameters.forEach((name, value) -> options.param(name, value));
        return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
    }
}
