package org.sakta.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** {@code ./bench/run [name…]} or {@code ./bench/run load [--minutes M]}: results on standard output. */
public final class Bench {
    private static final int ROUNDS = 5;

    private Bench() {}

    private interface Measurement {
        void run(Table table) throws Exception;
    }

    public static void main(String[] names) throws Exception {
        if (names.length > 0 && names[0].equals("load"))
            Load.main(List.of(names).subList(1, names.length));
        else measure(names);
        System.exit(0);
    }

    private static void measure(String[] names) throws Exception {
        var measurements = measurements();
        for (var name : names) {
            var measurement = measurements.get(name);
            if (measurement == null) throw new IllegalArgumentException("no benchmark " + name);
            measurement.run(new Table(System.out));
        }
        if (names.length == 0)
            System.out.println("./bench/run " + String.join(" | ", measurements.keySet()) + " | load [--minutes M]");
    }

    private static Map<String, Measurement> measurements() {
        var all = new LinkedHashMap<String, Measurement>();
        all.put("qr", Bench::qr);
        all.put("issue", Bench::issue);
        all.put("verify", Bench::verify);
        all.put("http", Bench::http);
        all.put("colours", Bench::colours);
        all.put("door", Bench::door);
        all.put("results", Bench::results);
        all.put("batch", table -> LongWork.printBatch(System.out));
        all.put("trial", table -> LongWork.printTrial(System.out));
        all.put("tracing", table -> TracedVisits.print(System.out));
        all.put("alerts", table -> AlertTexts.print(System.out));
        all.put("peak", table -> PeakHour.print(System.out));
        all.put("cold", table -> ColdStarts.print(System.out));
        all.put("units", table -> CountedUnits.print(System.out));
        all.put("size", table -> PassSizes.print(System.out));
        return all;
    }

    private static void qr(Table table) throws RunnerException {
        table.head("QR image alone");
        for (var characters : List.of("60", "200", "350", "500")) {
            var rounds = new JmhRounds(QrImages.class, Map.of("characters", characters), ROUNDS);
            table.rows(characters + " characters", rounds.run("ours", "zxingAndImageIo", "zxingAndOneBitPng"));
        }
    }

    private static void issue(Table table) throws RunnerException {
        table.head("Issue a pass: sign, encode, draw");
        for (var provider : List.of("jdk", "accp")) {
            var rounds = new JmhRounds(PassIssuing.class, Map.of("provider", provider), ROUNDS);
            table.rows(
                    provider,
                    rounds.run("ours", "oursLevelQWithSvg", "dgcCreateValidate", "dgcCreateValidateWithoutSvg"));
        }
    }

    private static void verify(Table table) throws Exception {
        table.head("Verify and read a pass");
        var passes = new PassVerification();
        var alternation = new Alternation(4000, 15, 400);
        table.rows(
                "jdk",
                alternation.run(List.of(
                        new Alternation.Variant("Signature.verify", passes::bareSignature),
                        new Alternation.Variant("ours", passes::ours))));
    }

    private static void colours(Table table) throws Exception {
        table.head(Colours.EACH + " colours");
        var variants = new ArrayList<Alternation.Variant>();
        variants.add(new Alternation.Variant("as many SHA-256 of 64 bytes", Colours.hashes()));
        for (int pieces : new int[] {0, 3, 10, 40})
            variants.add(new Alternation.Variant(pieces + " pieces of evidence", Colours.of(pieces)));
        table.rows("kz-2022-01", new Alternation(500, 11, 60).run(variants));
    }

    private static void door(Table table) throws Exception {
        table.head("A check at a door");
        try (var system = LocalSystem.start()) {
            var requests = new WarmRequests(system, table);
            var citizens = new Citizens(system);
            var doors = new Doors(system);
            requests.measure("VisitsFunction", 201, Stream.generate(() -> doors.scanned(citizens.next())));
            requests.measure("VisitsFunction", 201, Stream.generate(() -> doors.shown(citizens.next())));
        }
    }

    private static void results(Table table) throws Exception {
        table.head("A result in");
        try (var system = LocalSystem.start()) {
            new WarmRequests(system, table)
                    .measure("ResultsFunction", 201, Stream.generate(new Findings(system)::next));
        }
    }

    private static void http(Table table) throws Exception {
        table.head("Warm requests");
        try (var system = LocalSystem.start()) {
            var requests = new WarmRequests(system, table);
            var citizens = new Citizens(system);
            var citizen = citizens.next();
            var verification = Requests.verification(system.staff("checkpoint-officer"), citizens.pass());
            requests.measure("AreasFunction", 200, Stream.generate(Requests::areas));
            requests.measure("PeopleFunction", 200, Stream.generate(() -> Requests.me(citizen)));
            requests.measure("VerificationsFunction", 200, Stream.generate(() -> verification));
            requests.measure(
                    "DeclarationsFunction", 201, Stream.generate(() -> Requests.declaration(citizens.next(), false)));
        }
    }
}
