package org.sakta.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.identity.PersonId;
import org.sakta.notice.Alert.Kind;
import org.sakta.notice.Delivery.State;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.SealedLines;

/**
 * An alert: pk = {@code PERSON#<key version>.<keyed hash>}, sk = {@code ALERT#<id>}; what it says is sealed. Other contexts' adapters add alerts together with the decision,
 * in one transaction.
 */
public final class DynamoAlerts implements AlertStore, Outbox {
    private static final String PERSON = "PERSON#";
    private static final String ALERT = "ALERT#";

    private final Table table;
    private final SealedLines lines;
    private final KeyedHashes hashes;
    private final UnaryOperator<Instant> keptUntil;
    private final InstantSource clock;

    DynamoAlerts(
            Table table, SealedLines lines, KeyedHashes hashes, UnaryOperator<Instant> keptUntil, InstantSource clock) {
        this.table = table;
        this.lines = lines;
        this.hashes = hashes;
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    /** The write that adds it; refused where it is there already. */
    public Write adding(Alert alert) {
        return table.putting(added(alert), Condition.absent());
    }

    @Override
    public void add(Alert alert) {
        if (!has(alert.person(), alert.id())) table.put(added(alert), Condition.absent());
    }

    @Override
    public boolean has(PersonId person, Alert.Id id) {
        return people(person).stream()
                .anyMatch(name -> table.get(key(new AlertKey(name, id))).isPresent());
    }

    /** Of a change of the table: whose alert is new. */
    static Optional<AlertKey> added(Key key) {
        return key.pk().startsWith(PERSON) && key.sk().startsWith(ALERT)
                ? AlertKey.read(
                        key.pk().substring(PERSON.length()) + " " + key.sk().substring(ALERT.length()))
                : Optional.empty();
    }

    @Override
    public Optional<Standing> find(AlertKey key) {
        return table.get(key(key)).filter(this::isKept).map(this::standing);
    }

    @Override
    public List<Standing> of(PersonId person) {
        return people(person).stream()
                .flatMap(name -> table.query(PERSON + name, ALERT))
                .filter(this::isKept)
                .map(this::standing)
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.alert().decidedAt())
                        .reversed())
                .toList();
    }

    @Override
    public boolean change(Standing standing, Delivery next) {
        var item = item(standing.key(), standing.version() + 1, standing.alert(), next);
        return table.put(item, Condition.equal("version", standing.version())) instanceof Put.Stored;
    }

    @Override
    public void erase(PersonId person) {
        for (var name : people(person))
            table.query(PERSON + name, ALERT).map(Item::key).toList().forEach(table::delete);
    }

    private List<String> people(PersonId person) {
        return hashes.candidates("notice", person.value()).stream()
                .map(DynamoAlerts::name)
                .toList();
    }

    private static String name(KeyedHash hash) {
        return hash.keyVersion() + "." + hash.value();
    }

    private Item added(Alert alert) {
        var name = name(hashes.of("notice", alert.person().value()));
        return item(new AlertKey(name, alert.id()), 1, alert, Delivery.waiting(alert.decidedAt()));
    }

    private Item item(AlertKey where, int version, Alert alert, Delivery delivery) {
        var key = key(where);
        var said = List.of(
                alert.person().value(), alert.kind().name(), alert.concerns().toString());
        return Item.at(key)
                .with("version", version)
                .with("decidedAt", alert.decidedAt())
                .with("said", lines.seal(said, place(key)))
                .with("delivery", delivery.state().name())
                .with("deliveryAt", delivery.at())
                .with("repeats", delivery.repeats())
                .with("sender", delivery.sender())
                .expiringAt(keptUntil.apply(alert.decidedAt()));
    }

    private Standing standing(Item item) {
        var where = added(item.key()).orElseThrow();
        var said = lines.open(item.bytes("said"), place(item.key()));
        return new Standing(
                where,
                Math.toIntExact(item.number("version")),
                new Alert(
                        where.id(),
                        new PersonId(said.get(0)),
                        Kind.valueOf(said.get(1)),
                        Instant.parse(said.get(2)),
                        item.instant("decidedAt")),
                new Delivery(
                        State.valueOf(item.string("delivery")),
                        item.instant("deliveryAt"),
                        Math.toIntExact(item.number("repeats")),
                        item.string("sender")));
    }

    private boolean isKept(Item item) {
        return !item.isExpired(clock.instant());
    }

    private static Key key(AlertKey where) {
        return new Key(PERSON + where.person(), ALERT + where.id());
    }

    private static String place(Key key) {
        return "notice/alert/" + key.pk() + "/" + key.sk();
    }
}
