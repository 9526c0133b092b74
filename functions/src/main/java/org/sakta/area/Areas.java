package org.sakta.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every area of every day. Read from the class path when the first question comes; questions are answered from memory. */
public final class Areas {
    private static final Areas BUNDLED = new Areas(Areas::bundledRows);

    private final Supplier<List<Area>> source;
    private volatile @Nullable Index read;

    private record Index(List<Area> rows, Map<AreaCode, List<Area>> byCode, Map<AreaCode, List<Area>> byParent) {
        static Index of(List<Area> rows) {
            var index = new Index(List.copyOf(rows), new HashMap<>(), new HashMap<>());
            for (var row : rows) {
                index.byCode
                        .computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(row);
                row.parent()
                        .ifPresent(parent -> index.byParent
                                .computeIfAbsent(parent, code -> new ArrayList<>())
                                .add(row));
            }
            return index;
        }
    }

    Areas(List<Area> rows) {
        this(() -> rows);
    }

    private Areas(Supplier<List<Area>> source) {
        this.source = source;
    }

    /** The areas that the product ships. */
    public static Areas bundled() {
        return BUNDLED;
    }

    private static List<Area> bundledRows() {
        var rows = new ArrayList<Area>();
        for (var country : Country.values()) rows.addAll(AreaFile.read(country));
        return rows;
    }

    /** Two threads may read it at once; it is the same. */
    private Index index() {
        var index = read;
        if (index == null) {
            index = Index.of(source.get());
            read = index;
        }
        return index;
    }

    /** What the code meant on that day. */
    public Optional<Area> find(AreaCode code, LocalDate on) {
        return history(code).stream().filter(row -> row.validity().contains(on)).findFirst();
    }

    /** Everything the code ever meant, oldest first. */
    public List<Area> history(AreaCode code) {
        return List.copyOf(index().byCode().getOrDefault(code, List.of()));
    }

    /** Every code that ever named an area of that country, in their order. */
    public List<AreaCode> codes(Country country) {
        return index().byCode().entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().country() == country)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The areas directly below that one on that day. */
    public List<Area> children(AreaCode parent, LocalDate on) {
        return index().byParent().getOrDefault(parent, List.of()).stream()
                .filter(row -> row.validity().contains(on))
                .toList();
    }

    /** Every area in force on that day, countries first. */
    public List<Area> inForce(LocalDate on) {
        return index().rows().stream()
                .filter(row -> row.validity().contains(on))
                .toList();
    }

    /** The area itself and what it lies in, innermost first; empty where the code means nothing on that day. */
    public List<Area> lineage(AreaCode code, LocalDate on) {
        var lineage = new ArrayList<Area>();
        var next = find(code, on);
        while (next.isPresent()) {
            lineage.add(next.get());
            next = next.get().parent().flatMap(parent -> find(parent, on));
        }
        return List.copyOf(lineage);
    }

    /** What the area lies in, innermost first. */
    public List<Area> ancestors(AreaCode code, LocalDate on) {
        return lineage(code, on).stream().skip(1).toList();
    }

    /** Whether on that day the one area is the other or lies in it. */
    public boolean contains(AreaCode outer, AreaCode inner, LocalDate on) {
        return lineage(inner, on).stream().anyMatch(area -> area.code().equals(outer));
    }

    /**
     * The area that stands on {@code on} where {@code code} stood on {@code recorded}: itself, renamed, or what it was
     * merged into. Only forwards: what was merged cannot be taken apart again.
     */
    public Optional<Area> successor(AreaCode code, LocalDate recorded, LocalDate on) {
        var area = find(code, recorded);
        while (area.isPresent() && area.get().validity().to().isBefore(on)) area = next(area.get());
        return area.filter(row -> row.validity().contains(on));
    }

    /**
     * Whether, as areas stand on that day, the one is the other or lies in it, whenever each was recorded: mergers are followed on both sides. This is the rule by
     * which an official's area covers a person, a venue, a case.
     */
    public boolean covers(AreaCode outer, AreaCode inner, LocalDate on) {
        return current(outer, on)
                .flatMap(around -> current(inner, on).filter(there -> contains(around.code(), there.code(), on)))
                .isPresent();
    }

    /** Every code under which something may be recorded that lies in that area on that day, in their order. */
    public List<AreaCode> recordedIn(Area area, LocalDate on) {
        return codes(area.country()).stream()
                .filter(code -> covers(area.code(), code, on))
                .toList();
    }

    /** The area on that day for a code that somebody kept from an earlier one, if it can be told. */
    public Optional<Area> current(AreaCode code, LocalDate on) {
        return find(code, on)
                .or(() -> history(code).stream()
                        .filter(row -> row.validity().to().isBefore(on))
                        .reduce((earlier, later) -> later)
                        .flatMap(last -> successor(code, last.validity().to(), on)));
    }

    private Optional<Area> next(Area ended) {
        return find(
                ended.mergedInto().orElse(ended.code()), ended.validity().to().plusDays(1));
    }
}
