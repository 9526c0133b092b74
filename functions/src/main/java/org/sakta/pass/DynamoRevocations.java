package org.sakta.pass;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.trust.PassId;

/**
 * Three items in one transaction: beside the pass (PASS#id, REVOCATION), what an online check reads; in the sequence (REVOCATIONS, N#number), what the
 * published list is made of; and the count (REVOCATIONS, COUNT), which makes the numbers free of gaps.
 */
final class DynamoRevocations implements RevocationStore {
    private static final String SEQUENCE = "REVOCATIONS";
    private static final Key COUNT = new Key(SEQUENCE, "COUNT");
    private static final int PAGE = 1000;
    private static final int ATTEMPTS = 50;

    private final Table table;
    private final Transactions transactions;
    private final InstantSource clock;

    DynamoRevocations(Table table, Transactions transactions, InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Revocation revoke(PassId id, RevocationReason reason) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var standing = table.get(key(id));
            if (standing.isPresent()) return fromItem(standing.get());
            var count = table.get(COUNT).map(item -> item.number("number")).orElse(0L);
            var revocation = new Revocation(count + 1, id, reason, clock.instant());
            if (commit(revocation) instanceof Committed.All) return revocation;
        }
        throw new DependencyUnavailable("dynamodb", new IllegalStateException("too many revocations at once"));
    }

    private Committed commit(Revocation revocation) {
        var before = revocation.number() - 1;
        return transactions.write(List.of(
                table.putting(
                        Item.at(COUNT).with("number", revocation.number()),
                        before == 0 ? Condition.absent() : Condition.equal("number", before)),
                table.putting(item(key(revocation.id()), revocation), Condition.absent()),
                table.putting(item(new Key(SEQUENCE, sortKey(revocation.number())), revocation), Condition.absent())));
    }

    /** A moment late, as every verifier that holds the list is for longer. */
    @Override
    public boolean includes(PassId id) {
        return table.get(key(id)).isPresent();
    }

    @Override
    public boolean isRevoked(PassId id) {
        return table.glimpse(key(id)).isPresent();
    }

    @Override
    public List<PassId> after(long number) {
        var ids = new ArrayList<PassId>();
        var last = Optional.of(sortKey(number));
        while (last.isPresent()) {
            var page = table.page(SEQUENCE, "N#", true, last, PAGE);
            page.items().forEach(item -> ids.add(new PassId(item.string("id"))));
            last = page.lastSortKey();
        }
        return ids;
    }

    private static Key key(PassId id) {
        return new Key("PASS#" + id.value(), "REVOCATION");
    }

    private static String sortKey(long number) {
        return "N#%012d".formatted(number);
    }

    private static Item item(Key key, Revocation revocation) {
        return Item.at(key)
                .with("number", revocation.number())
                .with("id", revocation.id().value())
                .with("reason", revocation.reason().name())
                .with("at", revocation.at());
    }

    private static Revocation fromItem(Item item) {
        return new Revocation(
                item.number("number"),
                new PassId(item.string("id")),
                RevocationReason.valueOf(item.string("reason")),
                item.instant("at"));
    }
}
