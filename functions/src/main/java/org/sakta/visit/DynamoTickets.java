package org.sakta.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.keys.Sealer;
import org.sakta.trust.PassId;
import org.sakta.venue.VenueId;

/** Status passes: pk = {@code PASS#<id>}, sk = {@code PASS}. */
record DynamoTickets(Table table, Sealer sealer, RandomGenerator random, InstantSource clock) implements TicketStore {
    private static final Condition UNUSED =
            new Condition("attribute_exists(pk) AND attribute_not_exists(#used)", Map.of("#used", "used"), Map.of());

    /** Sealed as a whole: beside each other the two pseudonyms would say that they are one person's. */
    @Override
    public void keep(PassId pass, Ticket ticket, Instant until) {
        var visitor = ticket.visitor();
        var pseudonym = visitor.pseudonym();
        var whom = String.join(
                "\n",
                pseudonym.venue().value(),
                pseudonym.day().toString(),
                pseudonym.value(),
                ticket.before().value(),
                visitor.sealed());
        table.put(Item.at(passKey(pass))
                .with("whom", sealer.seal(whom.getBytes(UTF_8), place(passKey(pass))))
                .expiringAt(until));
    }

    @Override
    public Standing standing(PassId pass, Optional<String> scan) {
        return kept(pass).map(item -> standing(item, scan)).orElseGet(Standing.Spent::new);
    }

    private Standing standing(Item item, Optional<String> scan) {
        if (item.optionalString("used").isEmpty())
            return new Standing.Fresh(ticket(sealer.open(item.bytes("whom"), place(item.key()))));
        return isUsedBy(item, scan) ? new Standing.Repeated() : new Standing.Spent();
    }

    /** A write whose answer was lost is repeated by the SDK, and then finds its own mark. */
    @Override
    public boolean use(PassId pass, Optional<String> scan) {
        var mark = Optional.of(scan.orElseGet(() -> "once " + random.nextLong()));
        return kept(pass)
                .filter(item -> isUsedBy(item, mark) || isMarked(item, mark))
                .isPresent();
    }

    private boolean isMarked(Item item, Optional<String> mark) {
        return switch (table.put(item.with("used", mark), UNUSED)) {
            case Put.Stored() -> true;
            case Put.Standing(var standing) -> isUsedBy(standing, mark);
            case Put.Missing() -> false;
        };
    }

    private static boolean isUsedBy(Item item, Optional<String> scan) {
        return scan.isPresent() && item.optionalString("used").equals(scan);
    }

    private Optional<Item> kept(PassId pass) {
        var now = clock.instant();
        return table.get(passKey(pass)).filter(item -> !item.isExpired(now));
    }

    private static Ticket ticket(byte[] bytes) {
        var lines = new String(bytes, UTF_8).split("\n", 5);
        var venue = new VenueId(lines[0]);
        var day = LocalDate.parse(lines[1]);
        return new Ticket(
                new Visitor(new Pseudonym(venue, day, lines[2]), lines[4]),
                new Pseudonym(venue, day.minusDays(1), lines[3]));
    }

    private static Key passKey(PassId pass) {
        return new Key("PASS#" + pass.value(), "PASS");
    }

    private static String place(Key key) {
        return "visit/" + key.pk() + "/" + key.sk();
    }
}
