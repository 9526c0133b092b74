package org.sakta.bench;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/** Every AWS call of a use case with the capacity it consumed: exact, the same on every machine. */
final class CountedUnits {
    private final PrintStream out;

    private CountedUnits(PrintStream out) {
        this.out = out;
    }

    static void print(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            var units = new CountedUnits(out);
            out.printf("%n### Counted units%n%n| use case | RRU | WRU | calls |%n|---|---:|---:|---|%n");
            units.people(system);
        }
    }

    private void people(LocalSystem system) throws Exception {
        var citizens = new Citizens(system);
        var citizen = citizens.next();
        row("register oneself", () -> system.send(Citizens.registration(citizens.unregistered(99), 99)));
        row("read oneself", () -> system.send(Requests.me(citizen)));
        row("list areas", () -> system.send(Requests.areas()));
    }

    private void row(String useCase, Callable<LocalSystem.Answer> work) throws Exception {
        var calls = StoreCalls.of(() -> {
            var answer = work.call();
            if (answer.status() >= 300) throw new IllegalStateException(answer.toString());
            return answer;
        });
        var capacities =
                calls.stream().flatMap(call -> call.capacity().stream()).toList();
        out.printf(
                "| %s | %.1f | %.1f | %s |%n",
                useCase,
                capacities.stream().mapToDouble(StoreCall.Capacity::reads).sum(),
                capacities.stream().mapToDouble(StoreCall.Capacity::writes).sum(),
                String.join("; ", calls.stream().map(StoreCall::toString).toList()));
    }
}
