package org.sakta.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.sakta.identity.PersonId;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.DynamoEvidence;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.StatusWiring;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Work that goes from chunk to chunk: a batch of results, and the trial of a rule set on everybody. Each beside the store calls that it must make, in the same run. */
record LongWork(LocalSystem system, PrintStream out) {
    private static final int ROWS = 10_000;
    private static final int PEOPLE = 100_000;
    private static final int WRITERS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Each answer of the local system makes it look at every stream. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Pattern ID = Pattern.compile("\"(?:batchId|dryRunId)\":\"([^\"]+)\"");

    static void printBatch(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            new LongWork(system, out).batch();
        }
    }

    static void printTrial(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            new LongWork(system, out).trial();
        }
    }

    private void batch() throws Exception {
        var findings = new Findings(system);
        for (int i = 0; i < 500; i++) system.expect(201, findings.next());
        var calls = StoreCalls.of(() -> system.expect(201, findings.next()));
        var bare = new BareCalls(system.store(), calls);
        var before = bareSeconds(bare);
        var batch = findings.batch(ROWS);
        long began = System.nanoTime();
        var id = id(system.expect(202, batch).body());
        var end = awaited(findings.progress(id), began);
        var after = bareSeconds(bare);
        double single = (before + after) / 2;
        out.printf(Locale.ROOT, "%n### A batch of %,d results%n%n", ROWS);
        out.printf(
                Locale.ROOT,
                "%.1f s from the request to the last row, %.0f rows a second; %.2f × the store calls of as many single results (%d calls each, %.1f s)%n",
                end.seconds(),
                ROWS / end.seconds(),
                end.seconds() / single,
                calls.size(),
                single);
        out.println(end.answer());
    }

    private static double bareSeconds(BareCalls bare) {
        long began = System.nanoTime();
        for (int i = 0; i < ROWS / 10; i++) bare.make();
        return (System.nanoTime() - began) / 1e8;
    }

    private void trial() throws Exception {
        seed();
        var epidemiologist = system.staff("epidemiologist");
        var bare = scanSeconds();
        var proposed = new Exchange(
                "POST /rule-sets/{ruleSetId}/dry-runs",
                "/rule-sets/kg-2099-01/dry-runs",
                Map.of("ruleSetId", "kg-2099-01"),
                """
                {"ruleSet":{"id":"kg-2099-01","jurisdiction":"kg","validFrom":"2099-01-01","source":"A draft","rules":[
                  {"ground":"positive-test","methods":["pcr"],"colour":"red","lasts":"P10D"},
                  {"ground":"contact","colour":"yellow","lasts":"P10D"},
                  {"ground":"negative-pcr","colour":"green","lasts":"P7D"},
                  {"ground":"recovery","colour":"green","lasts":"P3M"}]}}""",
                epidemiologist);
        long began = System.nanoTime();
        var id = id(system.expect(202, proposed).body());
        var end = awaited(
                new Exchange("GET /dry-runs/{dryRunId}", "/dry-runs/" + id, Map.of("dryRunId", id), "", epidemiologist),
                began);
        double scan = (bare + scanSeconds()) / 2;
        out.printf(Locale.ROOT, "%n### A trial on %,d people%n%n", PEOPLE);
        out.printf(
                Locale.ROOT,
                "%.1f s, %.0f people a second; %.2f × reading the table alone (%.1f s)%n",
                end.seconds(),
                PEOPLE / end.seconds(),
                end.seconds() / scan,
                scan);
        out.println(end.answer());
    }

    /** Two pieces of evidence for each: a test and a contact, of the last hundred days. */
    private void seed() throws Exception {
        var store = StatusWiring.of(KernelWiring.of(system.environmentOf("StatusFunction")))
                .evidence();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int from = writer;
                writing.add(threads.submit(() -> {
                    for (int person = from; person < PEOPLE; person += WRITERS) seed(store, person);
                }));
            }
            for (var each : writing) each.get();
        }
    }

    private static void seed(DynamoEvidence store, int number) {
        var person = new PersonId("%032x".formatted(number));
        var at = Instant.now().minus(Duration.ofHours(1 + number % 2400));
        var result = number % 7 == 0 ? Fact.Result.POSITIVE : Fact.Result.NEGATIVE;
        var test = new Fact.Test(Fact.Method.PCR, result, at, at.plusSeconds(600));
        store.add(person, evidence(number, 0, at, test));
        store.add(person, evidence(number, 1, at, new Fact.Exposure(Fact.Contact.CLOSE, at)));
    }

    private static Evidence evidence(int number, int which, Instant at, Fact fact) {
        var id = new EvidenceId(EvidenceId.Source.LABORATORY, "%023x%d".formatted(number, which));
        return new Evidence(id, 1, at.plusSeconds(600), fact);
    }

    private double scanSeconds() {
        long began = System.nanoTime();
        long items = system
                .store()
                .scanPaginator(scan -> scan.tableName(system.tableName("StatusTable"))
                        .limit(1000)
                        .returnConsumedCapacity(ReturnConsumedCapacity.NONE))
                .items()
                .stream()
                .count();
        if (items < PEOPLE) throw new IllegalStateException(items + " items");
        return (System.nanoTime() - began) / 1e9;
    }

    private record End(double seconds, String answer) {}

    private End awaited(Exchange progress, long began) {
        while (true) {
            var answer = system.expect(200, progress).body();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (answer.contains("\"state\":\"done\"")) return new End(seconds, answer);
            if (answer.contains("\"state\":\"failed\"") || seconds > LONGEST.toSeconds())
                throw new IllegalStateException(answer);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String id(String answer) {
        var id = ID.matcher(answer);
        if (!id.find()) throw new IllegalStateException(answer);
        return id.group(1);
    }
}
