package org.sakta.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.ScanPage;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.jobs.Checkpoint;

/**
 * Reads the table from end to end. A place is the key of the last item of a person; whoever does not end within what was read is read
 * again with the next part.
 */
final class DynamoPopulation implements Population {
    private final Table table;
    private final DynamoEvidence log;
    private final int pageSize;

    DynamoPopulation(Table table, DynamoEvidence log, int pageSize) {
        this.table = table;
        this.log = log;
        this.pageSize = pageSize;
    }

    @Override
    public Part after(Checkpoint place) {
        var start = key(place);
        Map<String, List<Item>> people = new LinkedHashMap<>();
        var from = start;
        do {
            ScanPage page = table.scan(from, pageSize);
            from = page.last();
            for (var item : page.items())
                if (DynamoEvidence.isEvidence(item) && !isOf(start, item))
                    people.computeIfAbsent(item.key().pk(), pk -> new ArrayList<>())
                            .add(item);
        } while (from.isPresent() && people.size() < 2);
        return from.isPresent() ? cut(people) : new Part(evidence(people), Optional.empty());
    }

    /** Evidence that was added behind the place meanwhile: its person has been counted. */
    private static boolean isOf(Optional<Key> start, Item item) {
        return start.filter(last -> last.pk().equals(item.key().pk())).isPresent();
    }

    /** Without the last person, of whom there may be more. */
    private Part cut(Map<String, List<Item>> people) {
        var whole = new LinkedHashMap<>(people);
        whole.pollLastEntry();
        return new Part(
                evidence(whole),
                Optional.of(place(whole.lastEntry().getValue().getLast().key())));
    }

    private List<List<Evidence>> evidence(Map<String, List<Item>> people) {
        return people.values().stream()
                .map(log::kept)
                .filter(known -> !known.isEmpty())
                .toList();
    }

    private static Checkpoint place(Key key) {
        return new Checkpoint(key.pk() + "\n" + key.sk());
    }

    private static Optional<Key> key(Checkpoint place) {
        if (place.equals(Checkpoint.START)) return Optional.empty();
        var parts = place.value().split("\n", 2);
        return Optional.of(new Key(parts[0], parts[1]));
    }
}
