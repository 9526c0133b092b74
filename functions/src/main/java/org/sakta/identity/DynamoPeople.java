package org.sakta.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.DynamoAudit;
import org.sakta.audit.DynamoAudit.Appended;
import org.sakta.identity.document.Document;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Subject;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The identity table: {@link DynamoPersonItems}, {@link DynamoIndexKeys}, who owns a record, who acts for whom. */
final class DynamoPeople implements PersonStore {
    private final Table table;
    private final DynamoPersonItems items;
    private final DynamoIndexKeys index;
    private final DynamoPersonReads reads;
    private final DynamoAudit audit;

    DynamoPeople(Table table, DynamoPersonItems items, DynamoIndexKeys index, DynamoAudit audit) {
        this.table = table;
        this.items = items;
        this.index = index;
        this.reads = new DynamoPersonReads(table, items, index);
        this.audit = audit;
    }

    @Override
    public Created create(Person person, Claim claim, Optional<Proxy> proxy, List<Access> accesses) {
        var writes = new ArrayList<Write>();
        writes.add(table.putting(claimed(person.id(), claim), absentOrErased()));
        writes.addAll(recorded(person, claimKey(claim), keys(person), Condition.absent()));
        proxy.ifPresent(by -> writes.addAll(linked(person, by)));
        writes.addAll(filed(person));
        return switch (audit.append(accesses, writes)) {
            case Appended.All() -> new Created.Stored();
            case Appended.Refused(var positions) when positions.contains(0) -> standing(claim);
            case Appended.Refused(var positions) -> new Created.HeldByAnother();
        };
    }

    private Created standing(Claim claim) {
        var earlier = table.get(claimKey(claim)).orElseThrow(() -> new IllegalStateException("claim has gone"));
        return new Created.Standing(
                new PersonId(earlier.string("person")),
                earlier.string("fingerprint").equals(claim.fingerprint()));
    }

    @Override
    public Optional<PersonId> earlier(Claim claim) {
        return table.get(claimKey(claim))
                .filter(item -> !DynamoPersonItems.isErased(item))
                .map(item -> new PersonId(item.string("person")));
    }

    static Key claimKey(Claim claim) {
        return claim.kind() == PersonKind.SELF
                ? DynamoPersonReads.own(claim.by())
                : new Key("SUBJECT#" + claim.by().value(), "MADE#" + claim.fingerprint());
    }

    private static Item claimed(PersonId id, Claim claim) {
        return Item.at(claimKey(claim)).with("person", id.value()).with("fingerprint", claim.fingerprint());
    }

    private static Condition absentOrErased() {
        return new Condition(
                "attribute_not_exists(pk) OR attribute_exists(#erasedAt)", Map.of("#erasedAt", "erasedAt"), Map.of());
    }

    /** The record as it stands, with what has to go when it is erased, and the version for good. */
    private List<Write> recorded(Person person, Key claim, List<Key> filed, Condition condition) {
        var current = items.item(DynamoPersonItems.current(person.id()), person)
                .with("filed", filed.stream().map(DynamoKeyText::of).toList())
                .with("claim", DynamoKeyText.of(claim));
        var version = items.item(DynamoPersonItems.version(person.id(), person.version()), person);
        return List.of(table.putting(current, condition), table.putting(version, Condition.absent()));
    }

    private List<Key> keys(Person person) {
        return index.of(person.id(), person.profile());
    }

    private List<Write> linked(Person dependant, Proxy proxy) {
        var since = dependant.changedAt();
        var relation = Reader.wireName(proxy.relation());
        return List.of(
                table.putting(Item.at(DynamoPersonReads.dependant(proxy.id(), dependant.id()))
                        .with("relation", relation)
                        .with("since", since)),
                table.putting(Item.at(DynamoPersonReads.guardian(dependant.id(), proxy.id()))
                        .with("relation", relation)
                        .with("since", since)));
    }

    private List<Write> filed(Person person) {
        var writes = new ArrayList<Write>();
        for (var key : keys(person))
            writes.add(
                    key.sk().equals(DynamoIndexKeys.VERIFIED)
                            ? table.putting(
                                    Item.at(key).with("person", person.id().value()), heldBy(person.id()))
                            : table.putting(Item.at(key)));
        person.profile().documents().stream()
                .filter(HeldDocument::verified)
                .flatMap(held -> index.partitions(held.document()).stream().skip(1))
                .forEach(older ->
                        writes.add(table.checking(new Key(older, DynamoIndexKeys.VERIFIED), heldBy(person.id()))));
        return writes;
    }

    private static Condition heldBy(PersonId id) {
        return new Condition(
                "attribute_not_exists(pk) OR #person = :person",
                Map.of("#person", "person"),
                Map.of(":person", AttributeValue.fromS(id.value())));
    }

    @Override
    public Changed change(Person before, Person after, List<Access> accesses) {
        var standing = table.get(DynamoPersonItems.current(before.id()));
        if (standing.isEmpty() || DynamoPersonItems.isErased(standing.get())) return Changed.STALE;
        var filedBefore =
                standing.get().strings("filed").stream().map(DynamoKeyText::key).toList();
        var filed = new LinkedHashSet<>(keys(after));
        filedBefore.stream().filter(key -> isChecked(key, after)).forEach(filed::add);
        var claim = DynamoKeyText.key(standing.get().string("claim"));
        var writes = new ArrayList<>(
                recorded(after, claim, List.copyOf(filed), Condition.equal("version", before.version())));
        writes.addAll(filed(after));
        filedBefore.stream().filter(key -> !filed.contains(key)).forEach(key -> writes.add(table.deleting(key)));
        return switch (audit.append(accesses, writes)) {
            case Appended.All() -> Changed.DONE;
            case Appended.Refused(var positions) when positions.contains(0) || positions.contains(1) -> Changed.STALE;
            case Appended.Refused(var positions) -> Changed.HELD_BY_ANOTHER;
        };
    }

    /** An older key's entry that says the same as the new one stays: one transaction cannot check and delete it. */
    private boolean isChecked(Key key, Person after) {
        return key.sk().equals(DynamoIndexKeys.VERIFIED)
                && after.profile().documents().stream()
                        .filter(HeldDocument::verified)
                        .anyMatch(held -> index.partitions(held.document()).contains(key.pk()));
    }

    @Override
    public boolean release(List<Person> read, List<Access> accesses) {
        var checks = read.stream()
                .map(person -> table.checking(
                        DynamoPersonItems.current(person.id()), Condition.equal("version", person.version())))
                .toList();
        return audit.append(accesses, checks) instanceof Appended.All;
    }

    @Override
    public Optional<PersonId> ownedBy(Subject subject) {
        return reads.ownedBy(subject);
    }

    @Override
    public Optional<Person> current(PersonId id) {
        return reads.current(id);
    }

    @Override
    public Optional<Person> at(PersonId id, int version) {
        return reads.at(id, version);
    }

    @Override
    public List<Dependant> dependants(PersonId id) {
        return reads.dependants(id);
    }

    @Override
    public List<PersonId> proxies(PersonId dependant) {
        return reads.proxies(dependant);
    }

    @Override
    public boolean isProxy(PersonId proxy, PersonId dependant) {
        return reads.isProxy(proxy, dependant);
    }

    @Override
    public List<Person> holding(Document document, int most) {
        return reads.holding(document, most);
    }

    @Override
    public List<Person> reachedBy(Phone phone, int most) {
        return reads.reachedBy(phone, most);
    }
}
