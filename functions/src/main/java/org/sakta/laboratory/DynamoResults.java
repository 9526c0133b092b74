package org.sakta.laboratory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.status.DynamoEvidence;

/**
 * A version: pk = {@code RESULT#<id>}, sk = {@code VERSION#<number>}. Whose the result is: sk = {@code HOLDER}, and, to be found by the person, pk = {@code
 * PERSON#<id>}, sk = {@code RESULT#<id>}. While nobody has it: pk = {@code WAITING#<key version>#<keyed hash of the document>}, sk = {@code RESULT#<id>}.
 */
final class DynamoResults implements ResultStore {
    private static final String RESULT = "RESULT#";
    private static final String VERSION = "VERSION#";
    private static final String HOLDER = "HOLDER";

    private final Table table;
    private final Transactions transactions;
    private final DynamoResultItems items;
    private final KeyedHashes hashes;
    private final DynamoEvidence evidence;
    private final UnaryOperator<Instant> keptUntil;
    private final InstantSource clock;

    DynamoResults(
            Table table,
            Transactions transactions,
            DynamoResultItems items,
            KeyedHashes hashes,
            DynamoEvidence evidence,
            UnaryOperator<Instant> keptUntil,
            InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.items = items;
        this.hashes = hashes;
        this.evidence = evidence;
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    @Override
    public boolean add(Result first, Optional<PersonId> holder) {
        var until = keptUntil.apply(first.receivedAt());
        var writes = new ArrayList<Write>();
        writes.add(version(first, until));
        writes.addAll(placed(first, holder, Optional.empty(), until));
        holder.flatMap(person -> first.evidence(first.receivedAt()).map(what -> evidence.adding(person, what)))
                .ifPresent(writes::add);
        return transactions.write(writes) instanceof Committed.All;
    }

    @Override
    public Optional<KeptResult> find(ResultId id) {
        var now = clock.instant();
        var versions = table.query(RESULT + id, VERSION)
                .filter(item -> !item.isExpired(now))
                .map(items::fromItem)
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(new KeptResult(versions, holder(id)));
    }

    private Optional<PersonId> holder(ResultId id) {
        return table.get(holderKey(id)).map(item -> new PersonId(item.string("person")));
    }

    @Override
    public boolean supersede(KeptResult standing, Result next, Optional<PersonId> holder) {
        var until = until(standing);
        var writes = new ArrayList<Write>();
        writes.add(version(next, until));
        if (standing.holder().equals(holder)) {
            writes.add(table.checking(holderKey(next.id()), heldBy(holder)));
            if (holder.isEmpty()) writes.addAll(moved(standing.latest(), next, until));
        } else {
            writes.addAll(removed(standing));
            writes.addAll(placed(next, holder, standing.holder(), until));
        }
        standing.holder()
                .filter(person -> holder.filter(person::equals).isEmpty())
                .ifPresent(person -> writes.add(evidence.adding(person, next.nothing(next.receivedAt()))));
        holder.map(person -> evidence.adding(
                        person, next.evidence(next.receivedAt()).orElseGet(() -> next.nothing(next.receivedAt()))))
                .ifPresent(writes::add);
        return transactions.write(writes) instanceof Committed.All;
    }

    /** A waiting result goes on waiting, perhaps for somebody else. */
    private List<Write> moved(Result before, Result next, Instant until) {
        if (before.finding()
                .patient()
                .document()
                .equals(next.finding().patient().document())) return List.of();
        return List.of(table.deleting(waitingKey(before)), table.putting(waiting(next, until)));
    }

    private List<Write> removed(KeptResult standing) {
        var latest = standing.latest();
        return standing.holder()
                .map(person -> List.of(table.deleting(personKey(person, latest.id()))))
                .orElseGet(() -> List.of(table.deleting(waitingKey(latest))));
    }

    /** To whom it belongs from now on; without a holder it waits, and is nobody's. */
    private List<Write> placed(Result result, Optional<PersonId> holder, Optional<PersonId> before, Instant until) {
        return holder.map(person -> given(result, person, before, until))
                .orElseGet(
                        () -> List.of(table.deleting(holderKey(result.id())), table.putting(waiting(result, until))));
    }

    private List<Write> given(Result result, PersonId person, Optional<PersonId> before, Instant until) {
        var holder =
                Item.at(holderKey(result.id())).with("person", person.value()).expiringAt(until);
        return List.of(
                table.putting(holder, heldBy(before)),
                table.putting(Item.at(personKey(person, result.id())).expiringAt(until)));
    }

    /** A result goes as a whole: with its first version. */
    private Instant until(KeptResult kept) {
        return keptUntil.apply(kept.versions().getFirst().receivedAt());
    }

    @Override
    public List<KeptResult> waitingFor(Patient patient) {
        return hashes.candidates("laboratory", patient.document().indexed()).stream()
                .flatMap(hash -> table.query(partition(hash), RESULT).map(item -> item.key()))
                .flatMap(key -> find(new ResultId(key.sk().substring(RESULT.length()))).stream())
                .filter(kept -> kept.holder().isEmpty())
                .toList();
    }

    @Override
    public boolean attach(KeptResult waiting, PersonId holder, Instant at) {
        var latest = waiting.latest();
        var writes = new ArrayList<Write>();
        writes.add(table.checking(versionKey(latest.id(), latest.version() + 1), Condition.absent()));
        writes.addAll(given(latest, holder, Optional.empty(), until(waiting)));
        hashes.candidates("laboratory", latest.finding().patient().document().indexed())
                .forEach(hash -> writes.add(table.deleting(new Key(partition(hash), RESULT + latest.id()))));
        latest.evidence(at).map(what -> evidence.adding(holder, what)).ifPresent(writes::add);
        return transactions.write(writes) instanceof Committed.All;
    }

    @Override
    public List<KeptResult> of(PersonId person) {
        var now = clock.instant();
        return table.query("PERSON#" + person, RESULT)
                .filter(item -> !item.isExpired(now))
                .flatMap(item -> find(new ResultId(item.key().sk().substring(RESULT.length()))).stream())
                .toList();
    }

    @Override
    public void release(PersonId person) {
        table.query("PERSON#" + person, RESULT).map(Item::key).toList().forEach(key -> {
            var id = new ResultId(key.sk().substring(RESULT.length()));
            find(id).ifPresentOrElse(
                            kept -> transactions.write(List.of(
                                    table.deleting(key),
                                    table.deleting(holderKey(id)),
                                    table.putting(waiting(kept.latest(), until(kept))))),
                            () -> table.delete(key));
        });
    }

    private Write version(Result result, Instant until) {
        var key = versionKey(result.id(), result.version());
        return table.putting(items.toItem(result, key, until), Condition.absent());
    }

    private Item waiting(Result result, Instant until) {
        return Item.at(waitingKey(result)).expiringAt(until);
    }

    private Key waitingKey(Result result) {
        var document = result.finding().patient().document();
        return new Key(partition(hashes.of("laboratory", document.indexed())), RESULT + result.id());
    }

    private static String partition(KeyedHash hash) {
        return "WAITING#" + hash.keyVersion() + "#" + hash.value();
    }

    private static Condition heldBy(Optional<PersonId> holder) {
        return holder.map(person -> Condition.equal("person", person.value())).orElseGet(Condition::absent);
    }

    private static Key versionKey(ResultId id, int version) {
        return new Key(RESULT + id, VERSION + "%06d".formatted(version));
    }

    private static Key holderKey(ResultId id) {
        return new Key(RESULT + id, HOLDER);
    }

    private static Key personKey(PersonId person, ResultId id) {
        return new Key("PERSON#" + person, RESULT + id);
    }
}
