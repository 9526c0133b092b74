package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Page;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.keys.SealedLines;
import org.sakta.status.EvidenceId;
import org.sakta.status.EvidenceId.Source;
import org.sakta.tracing.Contact.Call;
import org.sakta.tracing.Contact.Call.Found;
import org.sakta.tracing.Encounter.Nearness;

/**
 * A contact: pk = {@code CASE#<id>}, sk = {@code CONTACT#<keyed hash of the person>}; what it says is sealed. To be found by the person: pk = {@code PERSON#<keyed
 * hash>}, sk = {@code CONTACT#<case>}.
 */
final class DynamoContacts implements ContactStore {
    private static final String CONTACT = "CONTACT#";

    private final Table table;
    private final SealedLines lines;
    private final PersonKeys people;
    private final UnaryOperator<Instant> keptUntil;
    private final InstantSource clock;

    DynamoContacts(
            Table table, SealedLines lines, PersonKeys people, UnaryOperator<Instant> keptUntil, InstantSource clock) {
        this.table = table;
        this.lines = lines;
        this.people = people;
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    /** The writes that keep it, refused where the case was withdrawn or another encounter came between. */
    List<Write> keeping(Contact contact) {
        var standing = item(contact.of(), contact.person());
        var person = standing.map(DynamoContacts::person).orElseGet(() -> people.of(contact.person()));
        var until = keptUntil.apply(contact.tracedAt());
        return List.of(
                table.checking(DynamoCases.key(contact.of()), DynamoCases.notWithdrawn()),
                table.putting(item(contact, person, until), before(contact)),
                table.putting(Item.at(new Key("PERSON#" + person, CONTACT + contact.of()))
                        .expiringAt(until)));
    }

    /** The writes that take it away, refused where it is not as it was read. */
    List<Write> removing(Contact contact) {
        var person = item(contact.of(), contact.person())
                .map(DynamoContacts::person)
                .orElseGet(() -> people.of(contact.person()));
        return List.of(
                table.deleting(key(contact.of(), person), Condition.equal("version", contact.version())),
                table.deleting(new Key("PERSON#" + person, CONTACT + contact.of())));
    }

    private static Condition before(Contact contact) {
        return contact.version() == 1 ? Condition.absent() : Condition.equal("version", contact.version() - 1);
    }

    @Override
    public Optional<Contact> find(CaseId of, PersonId person) {
        return item(of, person).map(this::fromItem);
    }

    private Optional<Item> item(CaseId of, PersonId person) {
        return people.candidates(person).stream()
                .flatMap(candidate -> table.get(key(of, candidate)).stream())
                .filter(this::isKept)
                .findFirst();
    }

    @Override
    public Slice of(CaseId id, Optional<String> after, int limit) {
        Page page = table.page("CASE#" + id, CONTACT, true, after, limit);
        return new Slice(
                page.items().stream().filter(this::isKept).map(this::fromItem).toList(), page.lastSortKey());
    }

    @Override
    public List<Contact> of(PersonId person) {
        return links(person).stream()
                .flatMap(link -> find(new CaseId(link.sk().substring(CONTACT.length())), person).stream())
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        for (var link : links(person)) {
            var keyed = link.pk().substring("PERSON#".length());
            table.delete(key(new CaseId(link.sk().substring(CONTACT.length())), keyed));
            table.delete(link);
        }
    }

    private List<Key> links(PersonId person) {
        return people.candidates(person).stream()
                .flatMap(candidate -> table.query("PERSON#" + candidate, CONTACT))
                .map(Item::key)
                .toList();
    }

    private boolean isKept(Item item) {
        return !item.isExpired(clock.instant());
    }

    private Item item(Contact contact, String person, Instant until) {
        var key = key(contact.of(), person);
        var said = new ArrayList<String>();
        said.add(contact.person().value());
        said.add(contact.encounter().nearness().name());
        said.add(contact.encounter().lastAt().toString());
        said.add(contact.exposedAt().map(Instant::toString).orElse(""));
        said.add(contact.call().map(call -> call.at() + " " + call.found()).orElse(""));
        contact.evidence().forEach(id -> said.add(id.value()));
        return Item.at(key)
                .with("of", contact.of().value())
                .with("version", contact.version())
                .with("tracedAt", contact.tracedAt())
                .with("said", lines.seal(said, place(key)))
                .expiringAt(until);
    }

    private Contact fromItem(Item item) {
        var said = lines.open(item.bytes("said"), place(item.key()));
        return new Contact(
                new CaseId(item.string("of")),
                new PersonId(said.get(0)),
                Math.toIntExact(item.number("version")),
                new Encounter(Nearness.valueOf(said.get(1)), Instant.parse(said.get(2))),
                Optional.of(said.get(3)).filter(at -> !at.isEmpty()).map(Instant::parse),
                said.stream()
                        .skip(5)
                        .map(value -> new EvidenceId(Source.TRACING, value))
                        .toList(),
                item.instant("tracedAt"),
                Optional.of(said.get(4)).filter(call -> !call.isEmpty()).map(DynamoContacts::call));
    }

    private static Call call(String text) {
        int space = text.indexOf(' ');
        return new Call(Instant.parse(text.substring(0, space)), Found.valueOf(text.substring(space + 1)));
    }

    private static String person(Item item) {
        return item.key().sk().substring(CONTACT.length());
    }

    private static Key key(CaseId of, String person) {
        return new Key("CASE#" + of, CONTACT + person);
    }

    private static String place(Key key) {
        return "tracing/contact/" + key.pk() + "/" + key.sk();
    }
}
