package org.sakta.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Page;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;

/**
 * A venue stands three times, written in one transaction: by its id (VENUE#id, VENUE), whose version decides; for its operator (OPERATOR#organisation,
 * VENUE#id); and for the authorities (AREA#code, state#since#id), so that an area's queue is a range.
 */
final class DynamoVenues implements VenueStore {
    private static final String VENUE = "VENUE#";

    private final Table table;
    private final Transactions transactions;

    DynamoVenues(Table table, Transactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<Venue> find(VenueId id) {
        return table.get(byId(id)).map(DynamoVenueItems::fromItem);
    }

    @Override
    public Venue addIfAbsent(Venue venue) {
        var writes = List.of(
                table.putting(DynamoVenueItems.toItem(venue, byId(venue.id())), Condition.absent()),
                table.putting(DynamoVenueItems.toItem(venue, byOperator(venue))),
                table.putting(DynamoVenueItems.toItem(venue, byArea(venue))));
        return transactions.write(writes) instanceof Committed.All
                ? venue
                : find(venue.id()).orElseThrow();
    }

    @Override
    public boolean replace(Venue before, Venue next) {
        var writes = new ArrayList<Write>();
        writes.add(table.putting(
                DynamoVenueItems.toItem(next, byId(next.id())), Condition.equal("version", before.version())));
        writes.add(table.putting(DynamoVenueItems.toItem(next, byOperator(next))));
        writes.add(table.putting(DynamoVenueItems.toItem(next, byArea(next))));
        if (!byArea(before).equals(byArea(next))) writes.add(table.deleting(byArea(before)));
        return transactions.write(writes) instanceof Committed.All;
    }

    @Override
    public Slice ofOperator(Operator operator, Optional<String> after, int limit) {
        return slice(table.page(partition(operator), VENUE, true, after, limit));
    }

    @Override
    public Slice inArea(AreaCode area, VenueState.Name state, Optional<String> after, int limit) {
        return slice(table.page("AREA#" + area, state + "#", true, after, limit));
    }

    private static Slice slice(Page page) {
        List<Item> items = page.items();
        return new Slice(items.stream().map(DynamoVenueItems::fromItem).toList(), page.lastSortKey());
    }

    private static Key byId(VenueId id) {
        return new Key(VENUE + id, "VENUE");
    }

    private static Key byOperator(Venue venue) {
        return new Key(partition(venue.operator()), VENUE + venue.id());
    }

    private static String partition(Operator operator) {
        return "OPERATOR#" + operator.organisation();
    }

    private static Key byArea(Venue venue) {
        var state = venue.state();
        var sk = "%s#%010d#%s".formatted(state.name(), state.since().getEpochSecond(), venue.id());
        return new Key("AREA#" + venue.details().area(), sk);
    }
}
