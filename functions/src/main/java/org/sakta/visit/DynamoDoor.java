package org.sakta.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.keys.Sealer;
import org.sakta.status.Colour;
import org.sakta.trust.Initials;
import org.sakta.venue.VenueId;

/** What the door sees: pk = {@code DOOR#<venue>}, sk by time, sealed. */
record DynamoDoor(Table table, Sealer sealer, RandomGenerator random) implements DoorStore {
    private static final int MOST = 50;

    @Override
    public void show(VenueId venue, DoorEntry entry, Instant until) {
        var key = new Key("DOOR#" + venue, entry.at() + "#%08x".formatted(random.nextInt()));
        var seen = String.join(
                "\n",
                entry.direction().name(),
                entry.initials().value(),
                entry.colour().name(),
                Boolean.toString(entry.admitted()));
        table.put(Item.at(key)
                .with("at", entry.at())
                .with("until", until)
                .with("seen", sealer.seal("%-48s".formatted(seen).getBytes(UTF_8), place(key)))
                .expiringAt(until));
    }

    @Override
    public List<DoorEntry> seen(VenueId venue, Instant now) {
        return table.page("DOOR#" + venue, "2", false, Optional.empty(), MOST).items().stream()
                .filter(item -> now.isBefore(item.instant("until")))
                .map(this::entry)
                .toList();
    }

    private DoorEntry entry(Item item) {
        var lines = new String(sealer.open(item.bytes("seen"), place(item.key())), UTF_8)
                .strip()
                .split("\n", 4);
        return new DoorEntry(
                item.instant("at"),
                Direction.valueOf(lines[0]),
                new Initials(lines[1]),
                Colour.valueOf(lines[2]),
                Boolean.parseBoolean(lines[3]));
    }

    private static String place(Key key) {
        return "visit/" + key.pk() + "/" + key.sk();
    }
}
