package org.sakta.status;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.keys.Sealer;

/**
 * pk = {@code PERSON#<id>}, sk = {@code EVIDENCE#<source>/<id>#<version>}, so that one query reads a person and the same
 * evidence has one place. The fact is sealed for that place. Other contexts' adapters write evidence together with the
 * original, in one transaction.
 */
public final class DynamoEvidence implements EvidenceStore {
    private static final String PERSON = "PERSON#";
    private static final String EVIDENCE = "EVIDENCE#";
    private static final String TESTED = EVIDENCE + "laboratory/";

    private final Table table;
    private final Sealer sealer;
    private final Function<Evidence, Instant> keptUntil;
    private final InstantSource clock;

    DynamoEvidence(Table table, Sealer sealer, Function<Evidence, Instant> keptUntil, InstantSource clock) {
        this.table = table;
        this.sealer = sealer;
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    @Override
    public void add(PersonId person, Evidence evidence) {
        table.put(item(person, evidence), Condition.absent());
    }

    /** The write that adds it; refused where that version of that id is there already. */
    public Write adding(PersonId person, Evidence evidence) {
        return table.putting(item(person, evidence), Condition.absent());
    }

    @Override
    public List<Evidence> of(PersonId person) {
        return kept(table.query(partition(person), EVIDENCE).toList());
    }

    /** Of these items, what is still to be kept. */
    List<Evidence> kept(List<Item> items) {
        var now = clock.instant();
        return items.stream()
                .filter(item -> !item.isExpired(now))
                .map(this::evidence)
                .toList();
    }

    /** Whose result of a laboratory the key is of. */
    static Optional<PersonId> tested(Key key) {
        return key.pk().startsWith(PERSON) && key.sk().startsWith(TESTED)
                ? PersonId.read(key.pk().substring(PERSON.length()))
                : Optional.empty();
    }

    static boolean isEvidence(Item item) {
        return item.key().sk().startsWith(EVIDENCE);
    }

    @Override
    public void erase(PersonId person) {
        table.query(partition(person), EVIDENCE).map(Item::key).toList().forEach(table::delete);
    }

    private Item item(PersonId person, Evidence evidence) {
        var key = new Key(partition(person), EVIDENCE + evidence.id() + "#%06d".formatted(evidence.version()));
        return Item.at(key)
                .with("source", evidence.id().source().name())
                .with("id", evidence.id().value())
                .with("version", evidence.version())
                .with("knownAt", evidence.knownAt())
                .with("fact", sealer.seal(DynamoFacts.toBytes(evidence.fact()), place(key)))
                .expiringAt(keptUntil.apply(evidence));
    }

    private Evidence evidence(Item item) {
        return new Evidence(
                new EvidenceId(EvidenceId.Source.valueOf(item.string("source")), item.string("id")),
                (int) item.number("version"),
                item.instant("knownAt"),
                DynamoFacts.fromBytes(sealer.open(item.bytes("fact"), place(item.key()))));
    }

    private static String partition(PersonId person) {
        return PERSON + person;
    }

    private static String place(Key key) {
        return "status/" + key.pk() + "/" + key.sk();
    }
}
