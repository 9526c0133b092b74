package org.sakta.declaration.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.sakta.policy.Settings;

/** Counts declarations towards pilots, without keeping who declared. */
public final class Participation {
    private static final int OPEN_ENDED_YEARS = 1;

    private final RosterStore rosters;
    private final HandleHashes hashes;

    Participation(RosterStore rosters, HandleHashes hashes) {
        this.rosters = rosters;
        this.hashes = hashes;
    }

    /** The marks that somebody known by these handles leaves. */
    public Set<String> marks(Programme pilot, Set<Handle> handles) {
        var marks = new TreeSet<String>();
        for (var handle : handles) marks.add(hashes.of(pilot.id(), handle));
        return marks;
    }

    public void mark(Programme pilot, Set<String> marks, LocalDate on) {
        rosters.mark(pilot.id(), marks, keptUntil(pilot, on));
    }

    /** Takes the marks of somebody back who is to be forgotten. */
    public void forget(ProgrammeId pilot, Set<String> marks) {
        rosters.unmark(pilot, marks);
    }

    static Instant keptUntil(Programme pilot, LocalDate on) {
        return pilot.validity()
                .end()
                .orElseGet(() -> on.plusYears(OPEN_ENDED_YEARS))
                .plus(Settings.of(pilot.country(), on).declarationKept())
                .atStartOfDay(pilot.country().zone())
                .toInstant();
    }
}
