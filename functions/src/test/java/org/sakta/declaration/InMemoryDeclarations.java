package org.sakta.declaration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.identity.PersonId;

/** Declarations in a map. */
final class InMemoryDeclarations implements DeclarationStore {
    final List<Access> accesses = new ArrayList<>();
    private final Map<DeclarationId, List<Declaration>> versions = new HashMap<>();

    @Override
    public synchronized Stored add(Declaration first, List<Access> with) {
        var standing = versions.getOrDefault(first.id(), List.of());
        if (!standing.isEmpty() && standing.getLast().keptUntil().isAfter(first.declaredAt()))
            return new Stored.Standing(standing.getLast());
        versions.put(first.id(), new ArrayList<>(List.of(first)));
        accesses.addAll(with);
        return new Stored.Done();
    }

    @Override
    public synchronized Stored replace(Declaration next, List<Access> with) {
        var standing = versions.getOrDefault(next.id(), List.of());
        if (standing.isEmpty()) return add(next, with);
        if (standing.getLast().version() != next.version() - 1) return new Stored.Standing(standing.getLast());
        standing.add(next);
        accesses.addAll(with);
        return new Stored.Done();
    }

    @Override
    public synchronized Optional<Declaration> find(DeclarationId id, Instant now) {
        return versions.getOrDefault(id, List.of()).stream()
                .filter(each -> each.keptUntil().isAfter(now))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Optional<Declaration> find(DeclarationId id, int version, Instant now) {
        return versions.getOrDefault(id, List.of()).stream()
                .filter(each -> each.version() == version && each.keptUntil().isAfter(now))
                .findFirst();
    }

    @Override
    public synchronized List<Declaration> of(PersonId person, Instant now) {
        return versions.keySet().stream()
                .filter(id -> id.person().equals(person))
                .flatMap(id -> find(id, now).stream())
                .sorted(Comparator.comparing(Declaration::declaredAt)
                        .reversed()
                        .thenComparing(each -> each.id().part(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public synchronized List<Declaration> versionsOf(PersonId person, Instant now) {
        return of(person, now).stream()
                .flatMap(newest -> versions.get(newest.id()).reversed().stream())
                .toList();
    }

    @Override
    public synchronized void release(List<Access> with) {
        accesses.addAll(with);
    }

    @Override
    public synchronized void erase(PersonId person) {
        versions.keySet().removeIf(id -> id.person().equals(person));
    }
}
