package org.sakta.declaration.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.shared.keys.KeyRing;

/** Programmes, rosters and marks in maps. */
public final class InMemoryProgrammes implements ProgrammeStore, RosterStore {
    private final List<Programme> programmes = new ArrayList<>();
    private final Map<String, Roster> rosters = new HashMap<>();
    private final Map<ProgrammeId, Set<String>> marks = new HashMap<>();

    public Programmes directory() {
        return new Programmes(this, Areas.bundled());
    }

    public Participation participation(KeyRing keys) {
        return new Participation(this, new HandleHashes(keys));
    }

    @Override
    public void add(Programme programme) {
        programmes.add(programme);
    }

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return programmes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<Programme> of(AreaCode area) {
        return programmes.stream().filter(each -> each.area().equals(area)).toList();
    }

    @Override
    public Optional<Roster> find(ProgrammeId programme, String organisation, Instant now) {
        return Optional.ofNullable(rosters.get(programme + "/" + organisation));
    }

    @Override
    public boolean replace(Roster roster, Instant keptUntil) {
        var key = roster.programme() + "/" + roster.organisation();
        int standing = rosters.containsKey(key) ? rosters.get(key).version() : 0;
        if (standing != roster.version() - 1) return false;
        rosters.put(key, roster);
        return true;
    }

    @Override
    public List<Roster> of(ProgrammeId programme, Instant now) {
        return rosters.values().stream()
                .filter(each -> each.programme().equals(programme))
                .toList();
    }

    @Override
    public void mark(ProgrammeId programme, Set<String> hashes, Instant keptUntil) {
        marks.computeIfAbsent(programme, id -> new HashSet<>()).addAll(hashes);
    }

    @Override
    public Set<String> marks(ProgrammeId programme, Instant now) {
        return marks.getOrDefault(programme, Set.of());
    }

    @Override
    public void unmark(ProgrammeId programme, Set<String> hashes) {
        marks.getOrDefault(programme, new HashSet<>()).removeAll(hashes);
    }
}
