package org.sakta.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sakta.local.isolated.ExecutionEnvironment;

/** What is left on the heaps of the functions' processes after a full collection, asked of each JVM. */
final class FunctionHeaps {
    private static final Pattern USED =
            Pattern.compile("(?:DefNew|Tenured|def new generation|tenured generation) +total \\d+K, used (\\d+)K");

    private FunctionHeaps() {}

    /** @return function → mean kilobytes of a process of it */
    static Map<String, Double> measured(List<ExecutionEnvironment> environments)
            throws IOException, InterruptedException {
        Map<String, List<Double>> kilobytes = new TreeMap<>();
        for (var environment : environments) {
            jcmd(environment, "GC.run");
            double used = USED.matcher(jcmd(environment, "GC.heap_info"))
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .sum();
            if (used > 0)
                kilobytes
                        .computeIfAbsent(environment.function(), function -> new ArrayList<>())
                        .add(used);
        }
        Map<String, Double> means = new TreeMap<>();
        kilobytes.forEach((function, each) -> means.put(
                function, each.stream().mapToDouble(one -> one).average().orElse(0)));
        return means;
    }

    private static String jcmd(ExecutionEnvironment environment, String command)
            throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(environment.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
