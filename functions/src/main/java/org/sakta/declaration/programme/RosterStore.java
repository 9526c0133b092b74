package org.sakta.declaration.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where rosters are kept, and who of them declared. */
interface RosterStore {
    Optional<Roster> find(ProgrammeId programme, String organisation, Instant now);

    /** @return whether the roster before was still the one of the version before this */
    boolean replace(Roster roster, Instant keptUntil);

    List<Roster> of(ProgrammeId programme, Instant now);

    /** Marks hashes as having declared; again is the same as once. */
    void mark(ProgrammeId programme, Set<String> hashes, Instant keptUntil);

    Set<String> marks(ProgrammeId programme, Instant now);

    void unmark(ProgrammeId programme, Set<String> hashes);
}
