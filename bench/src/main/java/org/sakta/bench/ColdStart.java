package org.sakta.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sakta.local.functions.Invocation;
import org.sakta.local.isolated.ExecutionEnvironment;
import org.sakta.local.isolated.Launch;
import org.sakta.local.isolated.RuntimeApi;

/**
 * One way to start a function, and what its starts took: from the start of the process until its first answer has arrived, and the CPU time of
 * the process until then. The process has one CPU.
 */
final class ColdStart {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Launch launch;
    private final byte[] event;
    private final Predicate<String> expected;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    ColdStart(String name, Launch launch, byte[] event, Predicate<String> expected) {
        this.name = name;
        this.launch = launch.withFlags(List.of("-XX:ActiveProcessorCount=1"));
        this.event = event;
        this.expected = expected;
    }

    String name() {
        return name;
    }

    /** Milliseconds. */
    List<Double> wall() {
        return wall;
    }

    /** Milliseconds, in steps of ten. */
    List<Double> cpu() {
        return cpu;
    }

    void once(RuntimeApi api) throws InterruptedException {
        var said = new ArrayList<String>();
        var before = System.nanoTime();
        try (var environment = ExecutionEnvironment.start(api, launch, said::add)) {
            pin(environment.pid());
            var outcome = environment.invoke(event, PATIENCE);
            var taken = (System.nanoTime() - before) / 1e6;
            var used = ProcessHandle.of(environment.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow();
            if (!(outcome instanceof Invocation.Answered(var json)) || !expected.test(json))
                throw new IllegalStateException(name + " answered " + outcome + String.join("\n", said));
            wall.add(taken);
            cpu.add((double) used.toMillis());
        }
    }

    /** To the last CPU, as far as the machine can do it. */
    private static void pin(long pid) throws InterruptedException {
        var last = Runtime.getRuntime().availableProcessors() - 1;
        try {
            new ProcessBuilder("taskset", "-acp", Integer.toString(last), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noTaskset) {
            // then it shares all CPUs, as its peers do
        }
    }
}
