package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.venue.VenueId;

/**
 * A visit: pk = {@code VISITOR#<venue>#<day>#<pseudonym>}, sk = {@code VISIT#<number>}; no two visitors share a partition. In the index {@code byHour}: the venue
 * and the hour of arrival, then the instant, so that whoever traces reads a range of time and nothing else. Beside the visits {@code REFUSED}, until the day is
 * over, for whoever was turned away. Figures: pk = {@code FIGURES#<venue>#<month>}, sk = {@code <day>#<shard>}.
 */
final class DynamoVisits implements VisitStore {
    private static final String VISIT = "VISIT#";
    private static final int SHARDS = 16;

    private final Table table;
    private final Transactions transactions;
    private final Country country;
    private final InstantSource clock;

    DynamoVisits(Table table, Transactions transactions, Country country, InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public List<Visit> of(Pseudonym pseudonym) {
        var now = clock.instant();
        return table.query(partition(pseudonym), VISIT)
                .filter(item -> !item.isExpired(now))
                .map(item -> visit(item, pseudonym))
                .toList();
    }

    @Override
    public boolean add(Visit visit) {
        var counted = new HashMap<>(Map.of("entries", 1L));
        if (visit.number() == 1) counted.put("visitors", 1L);
        return isWritten(item(visit), visit.visitor().pseudonym(), counted);
    }

    @Override
    public void countRefusal(Pseudonym pseudonym) {
        var refused = Item.at(new Key(partition(pseudonym), "REFUSED"))
                .expiringAt(startOf(pseudonym.day().plusDays(2)));
        isWritten(refused, pseudonym, Map.of("refusals", 1L));
    }

    /** Writes an item that was not there, and counts it. */
    private boolean isWritten(Item item, Pseudonym pseudonym, Map<String, Long> counted) {
        return transactions.write(List.of(
                        table.putting(item, Condition.absent()),
                        table.adding(figures(pseudonym), counted, figuresUntil(pseudonym.day()))))
                instanceof Committed.All;
    }

    @Override
    public boolean end(Visit ended) {
        return table.put(
                        item(ended),
                        new Condition(
                                "attribute_exists(pk) AND attribute_not_exists(#out)", Map.of("#out", "out"), Map.of()))
                instanceof Put.Stored;
    }

    private Item item(Visit visit) {
        var pseudonym = visit.visitor().pseudonym();
        var kept = policy(pseudonym.day()).kept();
        return Item.at(new Key(partition(pseudonym), VISIT + "%04d".formatted(visit.number())))
                .with("person", Base64.getDecoder().decode(visit.visitor().sealed()))
                .with("number", visit.number())
                .with("in", visit.in())
                .with("out", visit.out().map(Instant::toString))
                .with("assumedOut", visit.assumedOut())
                .with("way", visit.way().name())
                .with("flags", flags(visit))
                .with("byHourPk", hour(pseudonym.venue(), visit.in().truncatedTo(ChronoUnit.HOURS)))
                .with("byHourSk", visit.in() + "#" + pseudonym.value())
                .expiringAt(visit.in().atZone(country.zone()).plus(kept).toInstant());
    }

    private static Optional<String> flags(Visit visit) {
        return Optional.of(visit.flags())
                .filter(flags -> !flags.isEmpty())
                .map(flags -> flags.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }

    /** Whose visit the item is. */
    static Pseudonym pseudonym(Item item) {
        var parts = item.key().pk().split("#", 4);
        return new Pseudonym(new VenueId(parts[1]), LocalDate.parse(parts[2]), parts[3]);
    }

    static Visit visit(Item item, Pseudonym pseudonym) {
        return new Visit(
                new Visitor(pseudonym, Base64.getEncoder().encodeToString(item.bytes("person"))),
                Math.toIntExact(item.number("number")),
                item.instant("in"),
                item.optionalInstant("out"),
                item.instant("assumedOut"),
                Visit.Way.valueOf(item.string("way")),
                item.optionalString("flags").stream()
                        .flatMap(flags -> Stream.of(flags.split(" ", -1)))
                        .map(Visit.Flag::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<Figures> figures(VenueId venue, LocalDate from, LocalDate to) {
        var found = new ArrayList<Figures>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1))
            day(venue, day).ifPresent(found::add);
        return found;
    }

    private Optional<Figures> day(VenueId venue, LocalDate day) {
        var now = clock.instant();
        return table.query(figuresPartition(venue, day), day + "#")
                .filter(item -> !item.isExpired(now))
                .map(item ->
                        new Figures(day, number(item, "entries"), number(item, "visitors"), number(item, "refusals")))
                .reduce((one, other) -> new Figures(
                        day,
                        one.entries() + other.entries(),
                        one.visitors() + other.visitors(),
                        one.refusals() + other.refusals()));
    }

    private static long number(Item item, String name) {
        return item.optionalNumber(name).orElse(0L);
    }

    private Instant figuresUntil(LocalDate day) {
        return startOf(day.plus(policy(day).figuresKept()));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(country.zone()).toInstant();
    }

    private VisitPolicy policy(LocalDate day) {
        return VisitPolicy.of(country, day);
    }

    /** No two visitors' visits share it, nor two days of one visitor. */
    static String partition(Pseudonym pseudonym) {
        return "VISITOR#" + pseudonym.venue() + "#" + pseudonym.day() + "#" + pseudonym.value();
    }

    /** Where the index has the stays that began at a venue in an hour. */
    static String hour(VenueId venue, Instant hour) {
        return venue + "#" + hour;
    }

    private static Key figures(Pseudonym pseudonym) {
        int shard = Math.floorMod(pseudonym.value().hashCode(), SHARDS);
        return new Key(
                figuresPartition(pseudonym.venue(), pseudonym.day()), "%s#%02d".formatted(pseudonym.day(), shard));
    }

    private static String figuresPartition(VenueId venue, LocalDate day) {
        return "FIGURES#" + venue + "#" + day.toString().substring(0, 7);
    }
}
