package org.sakta.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The load of single partition keys while a nation scans. What one check-in reads and writes is not assumed: two are recorded, of two visitors at one venue, and a key
 * that both used is the venue's, all others are the visitor's own. Then everybody's arrivals are drawn second by second, over venues of which few are visited by many.
 */
final class PeakHour {
    /** What DynamoDB gives a partition, in units a second. */
    private enum Access {
        WRITE(1000),
        READ(3000);

        private final int limit;

        Access(int limit) {
            this.limit = limit;
        }
    }

    /** A partition key, and how it is used. */
    private record Use(String key, Access access) {}

    private static final int SECONDS = 3600;
    private static final long SEED = 20_210_729;

    /**
     * What a check-in costs one key of the venue, in units.
     *
     * @param use of the key, where its own parts are left out
     */
    private record VenueKey(Use use, double units) {}

    /** @param share of all arrivals that go to the busiest venue; 0 where nothing is special about it */
    private record Load(String what, int people, int seconds, int venues, double share) {}

    private final LocalSystem system;
    private final PrintStream out;

    private PeakHour(LocalSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    /** @throws IllegalStateException when a key takes more than a partition gives */
    static void print(PrintStream out) throws Exception {
        try (var system = LocalSystem.start()) {
            new PeakHour(system, out).print();
        }
    }

    private void print() throws Exception {
        var keys = venueKeys();
        out.printf(
                "%n### The busiest key%n%n| load | key | units a check-in | busiest second | 99.9 %% of seconds | of a partition |%n|---|---|---|---:|---:|---:|%n");
        for (var load : List.of(
                new Load("6,000 entries in two hours at one venue", 6_000, 2 * SECONDS, 1, 1),
                new Load("200,000 through one venue's gates within ten minutes", 200_000, 600, 1, 1),
                new Load("240 check-ins a second over 1,000 venues", 240 * SECONDS, SECONDS, 1_000, 0),
                new Load(
                        "20 million, one scan each in the peak hour, over 200,000 venues",
                        20_000_000,
                        SECONDS,
                        200_000,
                        0),
                new Load(
                        "the same, and 60,000 of them through one stadium's gates",
                        20_000_000,
                        SECONDS,
                        200_000,
                        0.003))) rows(load, keys);
    }

    /** Of each key of a venue its write units: those of an index like those of its table, those in a transaction twice. */
    private List<VenueKey> venueKeys() throws Exception {
        var doors = new Doors(system);
        var citizens = new Citizens(system);
        system.expect(201, doors.scanned(citizens.next()));
        var first = used(doors.scanned(citizens.next()));
        var second = used(doors.scanned(citizens.next()));
        return first.entrySet().stream()
                .filter(key -> second.containsKey(key.getKey()))
                .map(key -> new VenueKey(
                        new Use(
                                key.getKey()
                                        .key()
                                        .replaceAll("[0-9a-f]{20}", "<venue>")
                                        .replaceAll("\\d{4}-\\d{2}(-\\d{2}T[0-9:]+Z)?", "<time>"),
                                key.getKey().access()),
                        key.getValue()))
                .toList();
    }

    private Map<Use, Double> used(Exchange exchange) throws Exception {
        var units = new LinkedHashMap<Use, Double>();
        for (var call : StoreCalls.of(() -> system.expect(201, exchange)))
            switch (call.request()) {
                case GetItemRequest get -> count(units, Access.READ, get.tableName(), get.key(), call.reads());
                case QueryRequest query -> count(units, Access.READ, query.tableName(), partition(query), call.reads());
                case PutItemRequest put -> put(units, put.tableName(), put.item(), 1);
                case UpdateItemRequest update ->
                    count(units, Access.WRITE, update.tableName(), update.key(), call.writes());
                case TransactWriteItemsRequest transaction ->
                    transaction.transactItems().forEach(item -> count(units, item));
                default -> throw new IllegalStateException("not counted: " + call);
            }
        return units;
    }

    private static Map<String, AttributeValue> partition(QueryRequest query) {
        var pk = query.expressionAttributeValues().get(":pk");
        if (query.indexName() != null || pk == null) throw new IllegalStateException("not counted: " + query);
        return Map.of("pk", pk);
    }

    private static void count(Map<Use, Double> units, TransactWriteItem item) {
        if (item.put() != null) put(units, item.put().tableName(), item.put().item(), 2);
        else if (item.update() != null)
            count(units, Access.WRITE, item.update().tableName(), item.update().key(), 2);
        else if (item.conditionCheck() != null)
            count(
                    units,
                    Access.WRITE,
                    item.conditionCheck().tableName(),
                    item.conditionCheck().key(),
                    2);
        else throw new IllegalStateException("not counted: " + item);
    }

    private static void put(Map<Use, Double> units, String table, Map<String, AttributeValue> item, int times) {
        int size = Math.ceilDiv(Sizes.of(item), 1024);
        count(units, Access.WRITE, table, item, (double) times * size);
        if (item.containsKey("byHourPk"))
            units.merge(
                    new Use(table + "/byHour " + text(item.get("byHourPk")), Access.WRITE), (double) size, Double::sum);
    }

    private static void count(
            Map<Use, Double> units, Access access, String table, Map<String, AttributeValue> key, double more) {
        units.merge(new Use(table + " " + text(key.get("pk")), access), more, Double::sum);
    }

    private static String text(@Nullable AttributeValue key) {
        if (key == null) throw new IllegalStateException("no key");
        return key.s();
    }

    private void rows(Load load, List<VenueKey> keys) {
        var arrivals = busiest(load);
        for (var key : keys) {
            double peak = arrivals.most() * key.units();
            out.printf(
                    Locale.ROOT,
                    "| %s | `%s` | %.1f %s | %.0f | %.0f | %.1f %% |%n",
                    load.what(),
                    key.use().key(),
                    key.units(),
                    key.use().access().name().toLowerCase(Locale.ROOT),
                    peak,
                    arrivals.usual() * key.units(),
                    peak / key.use().access().limit * 100);
            if (peak > key.use().access().limit) throw new IllegalStateException(key.use() + " is hot: " + peak);
        }
        out.flush();
    }

    /** At one venue within one second: the most, and what 99.9 % of the busiest venue's seconds stay below. */
    private record Arrivals(int most, int usual) {}

    private static Arrivals busiest(Load load) {
        var random = new SplittableRandom(SEED);
        var venues = new Venues(load.venues());
        int most = 0;
        var ofBusiest = new ArrayList<Integer>();
        double each = (double) load.people() / load.seconds();
        var counts = new int[load.venues()];
        for (int second = 0; second < load.seconds(); second++) {
            Arrays.fill(counts, 0);
            int now = poisson(each, random);
            for (int i = 0; i < now; i++) counts[random.nextDouble() < load.share() ? 0 : venues.next(random)]++;
            for (int count : counts) most = Math.max(most, count);
            ofBusiest.add(counts[0]);
        }
        var sorted = ofBusiest.stream().sorted().toList();
        return new Arrivals(most, sorted.get((int) (0.999 * (sorted.size() - 1))));
    }

    /** By the normal law, which is the same for so many. */
    private static int poisson(double mean, SplittableRandom random) {
        if (mean > 50) return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        int count = 0;
        for (double left = Math.exp(-mean), product = random.nextDouble();
                product > left;
                product *= random.nextDouble()) count++;
        return count;
    }

    /** The n-th most visited has 1/n of the visitors of the first, as towns and shops have; but none more than fits through its doors: a thousandth of all. */
    private static final class Venues {
        private static final double LARGEST_SHARE = 0.001;

        private final double[] upTo;

        Venues(int count) {
            var weights = Stream.iterate(1, rank -> rank + 1)
                    .limit(count)
                    .mapToDouble(rank -> 1.0 / rank)
                    .toArray();
            double sum = Arrays.stream(weights).sum();
            upTo = new double[count];
            double total = 0;
            for (int i = 0; i < count; i++) {
                total += count == 1 ? 1 : Math.min(weights[i] / sum, Math.max(LARGEST_SHARE, 1.0 / count));
                upTo[i] = total;
            }
            for (int i = 0; i < count; i++) upTo[i] /= total;
        }

        int next(SplittableRandom random) {
            int at = Arrays.binarySearch(upTo, random.nextDouble());
            return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
        }
    }
}
