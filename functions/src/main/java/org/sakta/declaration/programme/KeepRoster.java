package org.sakta.declaration.programme;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the roster that an organisation sends for a pilot; the same roster again changes nothing. */
final class KeepRoster {
    /** What came of it. */
    sealed interface Outcome {
        record Kept(Roster roster) implements Outcome {}

        /** Another roster stands, and the caller did not say that it is known. */
        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}

        /** The pilot is over. */
        record Over() implements Outcome {}
    }

    private final RosterStore store;
    private final HandleHashes hashes;
    private final InstantSource clock;

    KeepRoster(RosterStore store, HandleHashes hashes, InstantSource clock) {
        this.store = store;
        this.hashes = hashes;
        this.clock = clock;
    }

    Outcome keep(Programme pilot, String organisation, Set<Handle> handles, Optional<Integer> known) {
        var today = pilot.country().today(clock.instant());
        if (today.isAfter(pilot.validity().to())) return new Outcome.Over();
        var members =
                handles.stream().map(handle -> hashes.of(pilot.id(), handle)).collect(Collectors.toSet());
        var standing = store.find(pilot.id(), organisation, clock.instant());
        int version = standing.map(Roster::version).orElse(0);
        if (standing.filter(roster -> roster.members().equals(members)).isPresent())
            return new Outcome.Kept(standing.get());
        if (version > 0 && known.isEmpty()) return new Outcome.VersionRequired();
        if (known.isPresent() && known.get() != version) return new Outcome.Stale();
        var next = new Roster(pilot.id(), organisation, version + 1, members);
        return store.replace(next, Participation.keptUntil(pilot, today))
                ? new Outcome.Kept(next)
                : new Outcome.Stale();
    }
}
