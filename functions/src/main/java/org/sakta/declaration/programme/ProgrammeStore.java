package org.sakta.declaration.programme;

import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;

/** Where programmes are kept. */
interface ProgrammeStore {
    void add(Programme programme);

    Optional<Programme> find(ProgrammeId id);

    /** Those of exactly that area. */
    List<Programme> of(AreaCode area);
}
