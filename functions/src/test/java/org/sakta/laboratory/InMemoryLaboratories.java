package org.sakta.laboratory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.shared.http.Language;
import org.sakta.status.Fact.Method;

/** The register in a map. */
final class InMemoryLaboratories implements Laboratories {
    private final TreeMap<String, Laboratory> register = new TreeMap<>();

    /** Has it registered for PCR until the end of that day. */
    InMemoryLaboratories with(LaboratoryId id, LocalDate licensedUntil) {
        var names = new Names(Map.of(Language.KY, "Лаборатория"));
        var details = new Laboratory.Details(names, new AreaCode("41702000000000"), Set.of(Method.PCR), licensedUntil);
        register.put(id.value(), new Laboratory(id, 1, details));
        return this;
    }

    @Override
    public Optional<Laboratory> find(LaboratoryId id) {
        return Optional.ofNullable(register.get(id.value()));
    }

    @Override
    public boolean add(Laboratory laboratory) {
        return register.putIfAbsent(laboratory.id().value(), laboratory) == null;
    }

    @Override
    public boolean replace(Laboratory next) {
        var standing = register.get(next.id().value());
        if (standing == null || standing.version() != next.version() - 1) return false;
        register.put(next.id().value(), next);
        return true;
    }

    @Override
    public Slice page(Optional<LaboratoryId> after, int limit) {
        var rest = register.values().stream()
                .filter(one -> after.isEmpty()
                        || one.id().value().compareTo(after.get().value()) > 0)
                .toList();
        return new Slice(rest.stream().limit(limit).toList(), rest.size() > limit);
    }
}
