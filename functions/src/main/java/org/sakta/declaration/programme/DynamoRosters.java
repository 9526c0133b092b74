package org.sakta.declaration.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;

/**
 * A roster is one item, so that it changes as one: pk = {@code ROSTER#<programme>}, sk = {@code ORGANISATION#<organisation>}.
 * A mark: pk = {@code MARKS#<programme>}, sk = {@code MARK#<hash>}.
 */
final class DynamoRosters implements RosterStore {
    private static final String ORGANISATION = "ORGANISATION#";
    private static final String MARK = "MARK#";
    private final Table table;

    DynamoRosters(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Roster> find(ProgrammeId programme, String organisation, Instant now) {
        return table.get(key(programme, organisation))
                .filter(item -> !item.isExpired(now))
                .map(item -> fromItem(programme, item));
    }

    @Override
    public boolean replace(Roster roster, Instant keptUntil) {
        var item = Item.at(key(roster.programme(), roster.organisation()))
                .with("version", roster.version())
                .with("members", List.copyOf(new TreeSet<>(roster.members())))
                .expiringAt(keptUntil);
        var condition = roster.version() == 1 ? Condition.absent() : Condition.equal("version", roster.version() - 1L);
        return switch (table.put(item, condition)) {
            case Put.Stored() -> true;
            // a write whose answer was lost is repeated by the SDK, and then finds what it has written itself
            case Put.Standing(var standing) ->
                fromItem(roster.programme(), standing).equals(roster);
            case Put.Missing() -> false;
        };
    }

    @Override
    public List<Roster> of(ProgrammeId programme, Instant now) {
        return table.query("ROSTER#" + programme, ORGANISATION)
                .filter(item -> !item.isExpired(now))
                .map(item -> fromItem(programme, item))
                .toList();
    }

    @Override
    public void mark(ProgrammeId programme, Set<String> hashes, Instant keptUntil) {
        for (var hash : hashes) table.put(Item.at(mark(programme, hash)).expiringAt(keptUntil));
    }

    @Override
    public Set<String> marks(ProgrammeId programme, Instant now) {
        return table.query("MARKS#" + programme, MARK)
                .filter(item -> !item.isExpired(now))
                .map(item -> item.string("sk").substring(MARK.length()))
                .collect(Collectors.toSet());
    }

    @Override
    public void unmark(ProgrammeId programme, Set<String> hashes) {
        for (var hash : hashes) table.delete(mark(programme, hash));
    }

    private static Key key(ProgrammeId programme, String organisation) {
        return new Key("ROSTER#" + programme, ORGANISATION + organisation);
    }

    private static Key mark(ProgrammeId programme, String hash) {
        return new Key("MARKS#" + programme, MARK + hash);
    }

    private static Roster fromItem(ProgrammeId programme, Item item) {
        return new Roster(
                programme,
                item.string("sk").substring(ORGANISATION.length()),
                (int) item.number("version"),
                Set.copyOf(item.strings("members")));
    }
}
