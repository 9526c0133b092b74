package org.sakta.declaration.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;

/** Which programme serves whom: the nearest of the resident's areas that has one, else the nation's. */
public final class Programmes {
    private final ProgrammeStore store;
    private final Areas areas;

    Programmes(ProgrammeStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    public Optional<Programme> find(ProgrammeId id) {
        return NationalProgrammes.find(id).or(() -> store.find(id));
    }

    /** The one that residents of that area declare through on that day. */
    public Optional<Programme> serving(AreaCode area, LocalDate on) {
        return inForce(area, on)
                .filter(programme -> programme.kind() == Programme.Kind.OPEN)
                .findFirst()
                .or(() -> areas.current(area, on).flatMap(current -> NationalProgrammes.of(current.country(), on)));
    }

    /** What a declaration of that area counts for on that day: the one that serves it, and pilots. */
    public List<Programme> countingFor(AreaCode area, LocalDate on) {
        var counting = new ArrayList<>(inForce(area, on)
                .filter(programme -> programme.kind() == Programme.Kind.PILOT)
                .toList());
        serving(area, on).ifPresent(counting::addFirst);
        return counting;
    }

    private Stream<Programme> inForce(AreaCode area, LocalDate on) {
        return within(area, on).stream()
                .flatMap(code -> store.of(code).stream()
                        .filter(programme -> programme.isInForce(on))
                        .sorted(Comparator.comparing((Programme programme) ->
                                        programme.validity().from())
                                .reversed()));
    }

    /** The code as it was recorded first, since a programme of a province that merged runs on for its people. */
    private Set<AreaCode> within(AreaCode area, LocalDate on) {
        var codes = new LinkedHashSet<AreaCode>();
        codes.add(area);
        areas.current(area, on)
                .ifPresent(current -> areas.lineage(current.code(), on).stream()
                        .map(Area::code)
                        .forEach(codes::add));
        return codes;
    }
}
