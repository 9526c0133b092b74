package org.sakta.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.venue.VenueId;
import org.sakta.visit.TracedStay;
import org.sakta.visit.VisitTraces;
import org.sakta.visit.VisitWiring;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What the search at one place of a case costs, in counted units: while the country visits more and more, and while one venue is visited more and more. Visits are
 * written straight into the table, as a visit that was made looks there.
 */
final class TracedVisits {
    private static final int VISITS_OF_A_VENUE = 500;
    private static final int BATCH = 25;
    private static final int WRITERS = 4;
    private static final Duration OPEN = Duration.ofHours(12);
    private static final Duration STAY = Duration.ofHours(1);
    private static final Duration LONGEST_STAY = Duration.ofHours(24);
    private static final Duration LINGER = Duration.ofMinutes(30);

    private final LocalSystem system;
    private final PrintStream out;
    private final String table;
    private final Map<String, AttributeValue> pattern;
    private final VisitTraces traces;
    private final Instant opens =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2)).plus(Duration.ofHours(3));
    private final SplittableRandom random = new SplittableRandom(20_210_730);

    private TracedVisits(LocalSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
        this.table = system.tableName("VisitTable");
        this.pattern = made();
        this.traces = VisitWiring.traces(KernelWiring.of(system.environmentOf("TracingWorkFunction")));
    }

    static void print(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            new TracedVisits(system, out).print();
        }
    }

    private void print() throws Exception {
        out.printf(
                "%n### A case's hour at one place%n%n| visits in the table | of the venue, that day and the night before | queries | read units | visits read | of them overlapping |%n|---:|---:|---:|---:|---:|---:|%n");
        var venue = venue();
        seed(List.of(venue), VISITS_OF_A_VENUE);
        long all = VISITS_OF_A_VENUE;
        row(all, venue, VISITS_OF_A_VENUE);
        for (int venues : new int[] {9, 90, 900}) {
            var others = new ArrayList<VenueId>();
            for (int i = 0; i < venues; i++) others.add(venue());
            seed(others, VISITS_OF_A_VENUE);
            all += (long) venues * VISITS_OF_A_VENUE;
            row(all, venue, VISITS_OF_A_VENUE);
        }
        for (int visits : new int[] {50, 5_000, 20_000}) {
            var busy = venue();
            seed(List.of(busy), visits);
            all += visits;
            row(all, busy, visits);
        }
    }

    /** One real visit, of which all others are made. */
    private Map<String, AttributeValue> made() {
        var doors = new Doors(system);
        system.expect(201, doors.scanned(new Citizens(system).next()));
        return system
                .store()
                .scanPaginator(scan -> scan.tableName(table)
                        .filterExpression("begins_with(pk, :visitor)")
                        .expressionAttributeValues(Map.of(":visitor", AttributeValue.fromS("VISITOR#"))))
                .items()
                .stream()
                .findFirst()
                .orElseThrow();
    }

    private VenueId venue() {
        return new VenueId("%020x".formatted(random.nextLong(Long.MAX_VALUE)));
    }

    private void seed(List<VenueId> venues, int visits) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<?>>();
            for (var venue : venues) {
                var own = random.split();
                writing.add(threads.submit(() -> seed(venue, visits, own)));
            }
            for (var each : writing) each.get();
        }
    }

    private void seed(VenueId venue, int visits, SplittableRandom chance) {
        for (int from = 0; from < visits; from += BATCH) {
            var puts = new ArrayList<WriteRequest>();
            for (int i = from; i < Math.min(visits, from + BATCH); i++) {
                var item = visit(venue, i, opens.plusMillis(chance.nextLong(OPEN.toMillis())));
                puts.add(
                        WriteRequest.builder().putRequest(put -> put.item(item)).build());
            }
            var answer = system.store().batchWriteItem(write -> write.requestItems(Map.of(table, puts)));
            if (answer.hasUnprocessedItems() && !answer.unprocessedItems().isEmpty())
                throw new IllegalStateException("not all were written");
        }
    }

    private Map<String, AttributeValue> visit(VenueId venue, int number, Instant in) {
        var visit = new HashMap<>(pattern);
        var pseudonym = "1.%043d".formatted(number);
        var day = in.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
        visit.put("pk", AttributeValue.fromS("VISITOR#" + venue + "#" + day + "#" + pseudonym));
        visit.put("in", AttributeValue.fromS(in.toString()));
        visit.put("assumedOut", AttributeValue.fromS(in.plus(STAY).toString()));
        visit.put("byHourPk", AttributeValue.fromS(venue + "#" + in.truncatedTo(ChronoUnit.HOURS)));
        visit.put("byHourSk", AttributeValue.fromS(in + "#" + pseudonym));
        return visit;
    }

    /** A case that was there in the sixth hour of the day. */
    private void row(long all, VenueId venue, int visits) throws Exception {
        var came = opens.plus(Duration.ofHours(6));
        var left = came.plus(STAY);
        var read = new ArrayList<TracedStay>();
        var calls = StoreCalls.of(() -> read.addAll(traces.begun(venue, came.minus(LONGEST_STAY), left.plus(LINGER))));
        long overlapping = read.stream()
                .filter(stay -> stay.until().isAfter(came) && stay.from().isBefore(left.plus(LINGER)))
                .count();
        out.printf(
                Locale.ROOT,
                "| %,d | %,d | %d | %.1f | %,d | %,d |%n",
                all,
                visits,
                calls.size(),
                calls.stream().mapToDouble(StoreCall::reads).sum(),
                read.size(),
                overlapping);
        out.flush();
    }
}
