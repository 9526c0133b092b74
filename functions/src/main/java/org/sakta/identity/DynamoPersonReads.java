package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.identity.document.Document;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Subject;

/** The reading side of the identity table. */
final class DynamoPersonReads implements People, DocumentHolders {
    static final String DEPENDANTS = "DEPENDANT#";
    static final String GUARDIANS = "GUARDIAN#";

    private final Table table;
    private final DynamoPersonItems items;
    private final DynamoIndexKeys index;

    DynamoPersonReads(Table table, DynamoPersonItems items, DynamoIndexKeys index) {
        this.table = table;
        this.items = items;
        this.index = index;
    }

    static Key own(Subject subject) {
        return new Key("SUBJECT#" + subject.value(), "SELF");
    }

    static Key dependant(PersonId proxy, PersonId dependant) {
        return new Key(DynamoPersonItems.partition(proxy), DEPENDANTS + dependant.value());
    }

    static Key guardian(PersonId dependant, PersonId proxy) {
        return new Key(DynamoPersonItems.partition(dependant), GUARDIANS + proxy.value());
    }

    @Override
    public Optional<PersonId> ownedBy(Subject subject) {
        return table.get(own(subject))
                .filter(item -> !DynamoPersonItems.isErased(item))
                .map(item -> new PersonId(item.string("person")));
    }

    @Override
    public Optional<Person> current(PersonId id) {
        return table.get(DynamoPersonItems.current(id))
                .filter(item -> !DynamoPersonItems.isErased(item))
                .map(items::person);
    }

    @Override
    public Optional<Person> at(PersonId id, int version) {
        boolean erased = table.get(DynamoPersonItems.current(id))
                .map(DynamoPersonItems::isErased)
                .orElse(true);
        return erased
                ? Optional.empty()
                : table.get(DynamoPersonItems.version(id, version)).map(items::person);
    }

    @Override
    public List<Dependant> dependants(PersonId id) {
        return table.query(DynamoPersonItems.partition(id), DEPENDANTS)
                .map(DynamoPersonReads::dependant)
                .toList();
    }

    @Override
    public List<PersonId> proxies(PersonId dependant) {
        return table.query(DynamoPersonItems.partition(dependant), GUARDIANS)
                .map(item -> new PersonId(item.key().sk().substring(GUARDIANS.length())))
                .toList();
    }

    @Override
    public boolean isProxy(PersonId proxy, PersonId dependant) {
        return table.get(dependant(proxy, dependant)).isPresent();
    }

    private static Dependant dependant(Item item) {
        return new Dependant(
                new PersonId(item.key().sk().substring(DEPENDANTS.length())),
                relation(item.string("relation")),
                item.instant("since"));
    }

    private static Relation relation(String wire) {
        for (var relation : Relation.values()) if (Reader.wireName(relation).equals(wire)) return relation;
        throw new IllegalStateException("unknown relation");
    }

    @Override
    public List<Person> holding(Document document, int most) {
        var partitions = index.partitions(document);
        return partitions.stream()
                .flatMap(partition -> table.get(new Key(partition, DynamoIndexKeys.VERIFIED)).stream())
                .findFirst()
                .map(item ->
                        current(new PersonId(item.string("person"))).stream().toList())
                .orElseGet(() -> holders(partitions, most));
    }

    List<Person> reachedBy(Phone phone, int most) {
        return holders(index.partitions(phone), most);
    }

    private List<Person> holders(List<String> partitions, int most) {
        return partitions.stream()
                .flatMap(partition -> filedUnder(partition, most))
                .distinct()
                .limit(most)
                .flatMap(id -> current(id).stream())
                .toList();
    }

    private Stream<PersonId> filedUnder(String partition, int most) {
        return table.page(partition, DynamoIndexKeys.HOLDERS, true, Optional.empty(), most).items().stream()
                .map(item -> new PersonId(item.key().sk().substring(DynamoIndexKeys.HOLDERS.length())));
    }
}
