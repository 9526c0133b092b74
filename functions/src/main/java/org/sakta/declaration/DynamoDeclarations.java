package org.sakta.declaration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;

/**
 * The newest version: pk = {@code PERSON#<id>}, sk = {@code DECLARATION#<part>}, one write for a first declaration. Earlier
 * versions: pk = {@code DECLARATION#<id>}, sk = {@code VERSION#<number>}, written in the transaction that replaces them.
 */
final class DynamoDeclarations implements DeclarationStore {
    private static final String DECLARATION = "DECLARATION#";
    private static final String VERSION = "VERSION#";

    /** Writes, and in the same transaction what officials did thereby. */
    @FunctionalInterface
    interface Audited {
        /** @return whether every condition held */
        boolean write(List<Access> accesses, List<Write> writes);
    }

    private final Table table;
    private final Transactions transactions;
    private final DynamoDeclarationItems items;
    private final Audited audited;

    DynamoDeclarations(Table table, Transactions transactions, DynamoDeclarationItems items, Audited audited) {
        this.table = table;
        this.transactions = transactions;
        this.items = items;
        this.audited = audited;
    }

    @Override
    public Stored add(Declaration first, List<Access> accesses) {
        var item = items.toItem(first, newest(first.id()));
        var condition = Condition.absentOrExpired(first.declaredAt());
        if (!accesses.isEmpty()) return all(List.of(table.putting(item, condition)), first, accesses);
        return switch (table.put(item, condition)) {
            case Put.Stored() -> new Stored.Done();
            case Put.Standing(var standing) -> standing(first, items.fromItem(standing));
            case Put.Missing() -> throw new IllegalStateException("refused, and nothing there");
        };
    }

    @Override
    public Stored replace(Declaration next, List<Access> accesses) {
        var before = table.get(newest(next.id())).map(items::fromItem);
        if (before.isEmpty()) return add(next, accesses);
        if (before.get().version() != next.version() - 1) return new Stored.Standing(before.get());
        var writes = List.of(
                table.putting(items.toItem(next, newest(next.id())), Condition.equal("version", next.version() - 1L)),
                table.putting(items.toItem(before.get(), earlier(next.id(), next.version() - 1))));
        return all(writes, next, accesses);
    }

    /** What stood in the way may have outlived its time, and be deleted by now. */
    private Stored all(List<Write> writes, Declaration declaration, List<Access> accesses) {
        boolean done = accesses.isEmpty()
                ? transactions.write(writes) instanceof Committed.All
                : audited.write(accesses, writes);
        if (done) return new Stored.Done();
        return table.get(newest(declaration.id()))
                .map(standing -> standing(declaration, items.fromItem(standing)))
                .orElseGet(() -> add(declaration, accesses));
    }

    /** A write whose answer was lost is repeated by the SDK, and then finds what it has written itself. */
    private static Stored standing(Declaration written, Declaration standing) {
        return standing.pass().equals(written.pass()) ? new Stored.Done() : new Stored.Standing(standing);
    }

    @Override
    public Optional<Declaration> find(DeclarationId id, Instant now) {
        return table.get(newest(id)).filter(item -> !item.isExpired(now)).map(items::fromItem);
    }

    @Override
    public Optional<Declaration> find(DeclarationId id, int version, Instant now) {
        return find(id, now)
                .flatMap(newest -> newest.version() == version
                        ? Optional.of(newest)
                        : table.get(earlier(id, version))
                                .filter(item -> !item.isExpired(now))
                                .map(items::fromItem));
    }

    @Override
    public List<Declaration> of(PersonId person, Instant now) {
        return table.query("PERSON#" + person, DECLARATION)
                .filter(item -> !item.isExpired(now))
                .map(items::fromItem)
                .sorted(Comparator.comparing(Declaration::declaredAt)
                        .reversed()
                        .thenComparing(declaration -> declaration.id().part(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public List<Declaration> versionsOf(PersonId person, Instant now) {
        var versions = new ArrayList<Declaration>();
        for (var newest : of(person, now)) {
            versions.add(newest);
            versions.addAll(table.query(DECLARATION + newest.id(), VERSION)
                    .filter(item -> !item.isExpired(now))
                    .map(items::fromItem)
                    .toList()
                    .reversed());
        }
        return List.copyOf(versions);
    }

    @Override
    public void release(List<Access> accesses) {
        audited.write(accesses, List.of());
    }

    @Override
    public void erase(PersonId person) {
        var keys = new ArrayList<Key>();
        table.query("PERSON#" + person, DECLARATION).forEach(item -> {
            var id = items.fromItem(item).id();
            table.query(DECLARATION + id, VERSION).map(Item::key).forEach(keys::add);
            keys.add(item.key());
        });
        keys.forEach(table::delete);
    }

    private static Key newest(DeclarationId id) {
        return new Key("PERSON#" + id.person(), DECLARATION + id.part());
    }

    private static Key earlier(DeclarationId id, int version) {
        return new Key(DECLARATION + id, VERSION + "%06d".formatted(version));
    }
}
