package org.sakta.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Every AWS call of a use case in a warm environment, with the capacity it needs: exact, the same on every machine. */
record CountedUnits(LocalSystem system, PrintStream out) {
    static void print(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            new CountedUnits(system, out).rows();
        }
    }

    /** @return the calls of the declaration and of the verification in a warm environment */
    static List<List<StoreCall>> ofDeclarationAndVerification(LocalSystem system) throws Exception {
        var citizens = new Citizens(system);
        var officer = system.staff("checkpoint-officer");
        var verification = Requests.verification(officer, citizens.pass());
        system.expect(200, verification);
        var citizen = citizens.next();
        return List.of(
                StoreCalls.of(() -> system.expect(201, Requests.declaration(citizen, false))),
                StoreCalls.of(() -> system.expect(200, verification)));
    }

    private void rows() throws Exception {
        var citizens = new Citizens(system);
        var officer = system.staff("checkpoint-officer");
        var scanned = citizens.pass();
        var citizen = citizens.next();
        system.expect(200, Requests.me(citizen));
        system.expect(200, Requests.verification(officer, scanned));
        out.printf("%n### Counted units%n%n| use case | reads (RRU) | writes (WRU) | calls |%n|---|---:|---:|---|%n");
        row("list areas", () -> system.expect(200, Requests.areas()));
        row("register oneself", () -> system.expect(201, citizens.nextRegistration()));
        row("read oneself", () -> system.expect(200, Requests.me(citizen)));
        row("declare", () -> system.expect(201, Requests.declaration(citizen, false)));
        row("declare the same again", () -> system.expect(200, Requests.declaration(citizen, false)));
        row("declare a change", () -> system.expect(201, Requests.declaration(citizen, true)));
        row("verify a pass online", () -> system.expect(200, Requests.verification(officer, scanned)));
        row("verify a pass offline", () -> new PassVerification().ours());
    }

    private void row(String useCase, Callable<?> work) throws Exception {
        var calls = StoreCalls.of(work);
        out.printf(
                "| %s | %.1f | %.1f | %s |%n",
                useCase,
                calls.stream().mapToDouble(StoreCall::reads).sum(),
                calls.stream().mapToDouble(StoreCall::writes).sum(),
                calls.stream().map(StoreCall::toString).collect(Collectors.joining("; ")));
    }
}
