package org.sakta.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code load [--minutes M]}: looks for the rate that this machine sustains, holds it, and counts. Everything runs on this
 * machine, the generator too: the rate is the machine's, what is shown is that nothing is lost and nothing grows.
 */
final class Load {
    private static final Duration STEP = Duration.ofSeconds(8);
    private static final double FASTER = 1.4;
    private static final double SLOWEST = 10;
    private static final double SLOW_MILLIS = 1_000;

    /** Of the highest rate that a short step held: what is left is for the machine's own unrest. */
    private static final double SUSTAINED = 0.6;

    private final LocalSystem system;
    private final VisitStream visits;
    private final PrintStream out;

    private Load(LocalSystem system) {
        this.system = system;
        this.visits = new VisitStream(system);
        this.out = system.out();
    }

    static void main(List<String> options) throws IOException, InterruptedException {
        try (var system = LocalSystem.startIsolated()) {
            new Load(system).run(Duration.ofSeconds((long) (60 * minutes(options))));
        }
    }

    private static double minutes(List<String> options) {
        if (options.isEmpty()) return 3;
        if (options.size() == 2 && options.getFirst().equals("--minutes")) return Double.parseDouble(options.get(1));
        throw new IllegalArgumentException("load [--minutes M], not load " + String.join(" ", options));
    }

    private void run(Duration length) throws IOException, InterruptedException {
        visits.run(SLOWEST, STEP);
        double rate = SUSTAINED * highest();
        out.printf("%nholding %.0f requests a second for %d s%n", rate, length.toSeconds());
        Set<String> accepted = new HashSet<>();
        out.printf("%n| stretch | requests | a second | failed | p50 ms | p99 ms |%n|---|---:|---:|---:|---:|---:|%n");
        Map<String, Double> begin = FunctionHeaps.measured(system.environments());
        half("first half", rate, length.dividedBy(2), accepted);
        Map<String, Double> middle = FunctionHeaps.measured(system.environments());
        half("second half", rate, length.dividedBy(2), accepted);
        Map<String, Double> end = FunctionHeaps.measured(system.environments());
        heaps(begin, middle, end);
        Set<String> stored = stored();
        long lost = accepted.stream().filter(id -> !stored.contains(id)).count();
        out.printf(
                "%n%d declarations accepted, %d of them stored, %d lost%n",
                accepted.size(), accepted.size() - lost, lost);
    }

    private double highest() throws InterruptedException {
        double held = SLOWEST;
        for (double rate = SLOWEST * FASTER; ; rate *= FASTER) {
            LoadCount count = visits.run(rate, STEP);
            boolean holds = count.failures().isEmpty() && count.milliseconds(0.99) < SLOW_MILLIS;
            out.printf(
                    "%.0f requests a second: %s, p99 %.0f ms%n",
                    rate, holds ? "held" : "not held", count.milliseconds(0.99));
            if (!holds) return held;
            held = rate;
        }
    }

    private void half(String name, double rate, Duration length, Set<String> accepted) throws InterruptedException {
        long start = System.nanoTime();
        LoadCount count = visits.run(rate, length);
        double seconds = (System.nanoTime() - start) / 1e9;
        accepted.addAll(count.accepted());
        out.printf(
                "| %s | %d | %.1f | %d | %.0f | %.0f |%n",
                name,
                count.requests(),
                count.requests() / seconds,
                count.failures().size(),
                count.milliseconds(0.5),
                count.milliseconds(0.99));
        count.failures().stream().distinct().limit(5).forEach(failure -> out.println("failed: " + failure));
    }

    /** Those that were asked something: the others stand still. */
    private void heaps(Map<String, Double> begin, Map<String, Double> middle, Map<String, Double> end) {
        out.printf("%n| heap after a full collection, MB a process | begin | middle | end |%n|---|---:|---:|---:|%n");
        end.forEach((function, last) -> out.printf(
                "| %s | %.1f | %.1f | %.1f |%n",
                function,
                begin.getOrDefault(function, 0.0) / 1024,
                middle.getOrDefault(function, 0.0) / 1024,
                last / 1024));
    }

    private Set<String> stored() {
        return system
                .store()
                .scanPaginator(scan -> scan.tableName("DeclarationTable").consistentRead(true))
                .items()
                .stream()
                .flatMap(item -> Optional.ofNullable(item.get("id")).stream())
                .map(AttributeValue::s)
                .collect(Collectors.toSet());
    }
}
