package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.area.AreaCode;
import org.sakta.audit.AccessHistory.Slice;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Page;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.keys.SealedLines;
import org.sakta.tracing.Case.Inquiry;
import org.sakta.venue.VenueId;

/**
 * A case: pk = {@code CASE#<id>}, sk = {@code CASE}; what it says is sealed. To be found by its area: pk = {@code AREA#<code>}, sk = {@code
 * CASE#<instant>#<id>}. To be found by the person: pk = {@code PERSON#<keyed hash>}, sk = {@code CASE#<id>}.
 */
final class DynamoCases implements CaseStore {
    private static final String CASE = "CASE#";

    private final Table table;
    private final Transactions transactions;
    private final SealedLines lines;
    private final PersonKeys people;
    private final UnaryOperator<Instant> keptUntil;
    private final InstantSource clock;

    DynamoCases(
            Table table,
            Transactions transactions,
            SealedLines lines,
            PersonKeys people,
            UnaryOperator<Instant> keptUntil,
            InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.lines = lines;
        this.people = people;
        this.keptUntil = keptUntil;
        this.clock = clock;
    }

    @Override
    public boolean open(Case first) {
        var until = keptUntil.apply(first.openedAt());
        return transactions.write(List.of(
                        table.putting(item(first), Condition.absent()),
                        table.putting(Item.at(byArea(first)).expiringAt(until)),
                        table.putting(Item.at(byPerson(people.of(first.person()), first.id()))
                                .expiringAt(until))))
                instanceof Committed.All;
    }

    @Override
    public Optional<Case> find(CaseId id) {
        return table.get(key(id)).filter(this::isKept).map(this::fromItem);
    }

    @Override
    public List<Case> of(PersonId person) {
        return links(person).stream().flatMap(key -> find(id(key)).stream()).toList();
    }

    private List<Key> links(PersonId person) {
        return people.candidates(person).stream()
                .flatMap(candidate -> table.query("PERSON#" + candidate, CASE))
                .map(Item::key)
                .toList();
    }

    private static CaseId id(Key link) {
        return new CaseId(link.sk().substring(CASE.length()));
    }

    @Override
    public boolean replace(Case next) {
        return table.put(item(next), standing(next.version() - 1)) instanceof Put.Stored;
    }

    /** The write that does so; refused where the version before does not stand any more. */
    Write replacing(Case next) {
        return table.putting(item(next), standing(next.version() - 1));
    }

    @Override
    public Slice inArea(AreaCode area, Optional<String> after, int limit) {
        Page page = table.page("AREA#" + area, CASE, false, after, limit);
        var shown = page.items().stream()
                .filter(this::isKept)
                .map(item -> item.key().sk())
                .flatMap(sort -> find(new CaseId(sort.substring(sort.lastIndexOf('#') + 1))).stream())
                .toList();
        return new Slice(shown, page.lastSortKey());
    }

    @Override
    public void erase(PersonId person) {
        for (var link : links(person)) {
            find(id(link)).ifPresent(found -> {
                table.delete(byArea(found));
                table.delete(key(found.id()));
            });
            table.delete(link);
        }
    }

    private boolean isKept(Item item) {
        return !item.isExpired(clock.instant());
    }

    private Item item(Case of) {
        var item = Item.at(key(of.id()))
                .with("id", of.id().value())
                .with("version", of.version())
                .with("area", of.area().value())
                .with("openedAt", of.openedAt())
                .with("opening", of.opening())
                .with("said", lines.seal(said(of), place(of.id())))
                .expiringAt(keptUntil.apply(of.openedAt()));
        return of.withdrawnAt().map(at -> item.with("withdrawnAt", at)).orElse(item);
    }

    private static List<String> said(Case of) {
        var said = new ArrayList<String>();
        said.add(of.person().value());
        said.add(of.sampledAt().toString());
        of.inquiry().ifPresent(inquiry -> {
            said.add(inquiry.onset().map(LocalDate::toString).orElse(""));
            for (var place : inquiry.places())
                said.add(place.venue() + " " + place.stay().from() + " "
                        + place.stay().until());
        });
        return said;
    }

    private Case fromItem(Item item) {
        var id = new CaseId(item.string("id"));
        var said = lines.open(item.bytes("said"), place(id));
        return new Case(
                id,
                Math.toIntExact(item.number("version")),
                new PersonId(said.get(0)),
                new AreaCode(item.string("area")),
                Instant.parse(said.get(1)),
                item.instant("openedAt"),
                said.size() == 2 ? Optional.empty() : Optional.of(inquiry(said.subList(2, said.size()))),
                item.optionalInstant("withdrawnAt"),
                Math.toIntExact(item.optionalNumber("opening").orElse(1L)));
    }

    private static Inquiry inquiry(List<String> said) {
        var onset = Optional.of(said.getFirst()).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return new Inquiry(
                onset, said.stream().skip(1).map(DynamoCases::placeVisited).toList());
    }

    private static Place placeVisited(String line) {
        var parts = line.split(" ", -1);
        return new Place(new VenueId(parts[0]), new Span(Instant.parse(parts[1]), Instant.parse(parts[2])));
    }

    /** That version, and no later one. */
    private static Condition standing(int version) {
        return Condition.equal("version", version);
    }

    static Condition notWithdrawn() {
        return new Condition("attribute_exists(pk) AND attribute_not_exists(withdrawnAt)", Map.of(), Map.of());
    }

    static Key key(CaseId id) {
        return new Key(CASE + id, "CASE");
    }

    private static Key byArea(Case of) {
        return new Key("AREA#" + of.area(), CASE + of.openedAt() + "#" + of.id());
    }

    private static Key byPerson(String person, CaseId id) {
        return new Key("PERSON#" + person, CASE + id);
    }

    private static String place(CaseId id) {
        return "tracing/case/" + id;
    }
}
