package org.sakta.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.http.Subject;

/**
 * Erasure in the identity table. {@code CURRENT} loses its profile first and keeps {@code filed} and {@code claim} until
 * everything they name is gone; then it is a random id and an end, remembered a while so that a repeat has its answer.
 */
final class DynamoErasures implements ErasureStore {
    private final Table table;
    private final Transactions transactions;
    private final Supplier<Duration> remembered;
    private final InstantSource clock;

    DynamoErasures(Table table, Transactions transactions, Supplier<Duration> remembered, InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public void begin(PersonId id, Subject by) {
        var key = DynamoPersonItems.current(id);
        var standing = table.get(key).filter(item -> !DynamoPersonItems.isErased(item));
        if (standing.isEmpty()) return;
        var claim = DynamoKeyText.key(standing.get().string("claim"));
        var writes = new ArrayList<Write>();
        writes.add(table.putting(
                erased(key, by).with("filed", standing.get().strings("filed")).with("claim", DynamoKeyText.of(claim)),
                Condition.equal("version", standing.get().number("version"))));
        if (claim.sk().equals("SELF"))
            writes.add(
                    table.putting(erased(claim, by).with("person", id.value()).with("fingerprint", "")));
        if (transactions.write(writes) instanceof Committed.Refused) begin(id, by);
    }

    private Item erased(Key key, Subject by) {
        var now = clock.instant();
        return Item.at(key).with("erasedAt", now).with("by", by.value()).expiringAt(now.plus(remembered.get()));
    }

    @Override
    public void finish(PersonId id) {
        var standing = table.get(DynamoPersonItems.current(id)).filter(DynamoPersonItems::isErased);
        if (standing.isEmpty() || standing.get().optionalString("claim").isEmpty()) return;
        hanging(id, standing.get()).forEach(table::delete);
        table.put(
                erased(DynamoPersonItems.current(id), new Subject(standing.get().string("by"))));
    }

    private Stream<Key> hanging(PersonId id, Item standing) {
        var filed = standing.strings("filed").stream().map(DynamoKeyText::key);
        var claim = Optional.of(DynamoKeyText.key(standing.string("claim")))
                .filter(key -> !key.sk().equals("SELF"));
        var keys = new ArrayList<>(filed.toList());
        claim.ifPresent(keys::add);
        keys.addAll(under(id, DynamoPersonReads.DEPENDANTS)
                .flatMap(key -> bothEnds(key, id))
                .toList());
        keys.addAll(under(id, DynamoPersonReads.GUARDIANS)
                .flatMap(key -> bothEnds(key, id))
                .toList());
        keys.addAll(under(id, DynamoPersonItems.VERSIONS).toList());
        return List.copyOf(keys).stream();
    }

    private Stream<Key> under(PersonId id, String prefix) {
        return table.query(DynamoPersonItems.partition(id), prefix).map(Item::key);
    }

    private static Stream<Key> bothEnds(Key link, PersonId id) {
        var other = new PersonId(link.sk().substring(link.sk().indexOf('#') + 1));
        return link.sk().startsWith(DynamoPersonReads.DEPENDANTS)
                ? Stream.of(link, DynamoPersonReads.guardian(other, id))
                : Stream.of(DynamoPersonReads.dependant(other, id), link);
    }

    @Override
    public Optional<Subject> erasedBy(PersonId id) {
        return table.get(DynamoPersonItems.current(id))
                .filter(DynamoPersonItems::isErased)
                .filter(item -> !item.isExpired(clock.instant()))
                .map(item -> new Subject(item.string("by")));
    }

    @Override
    public Optional<PersonId> erasedSelf(Subject subject) {
        return table.get(DynamoPersonReads.own(subject))
                .filter(DynamoPersonItems::isErased)
                .filter(item -> !item.isExpired(clock.instant()))
                .map(item -> new PersonId(item.string("person")));
    }
}
