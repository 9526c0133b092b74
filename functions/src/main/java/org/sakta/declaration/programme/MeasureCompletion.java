package org.sakta.declaration.programme;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.policy.Settings;

/** Counts how many of the rosters' people have declared. */
final class MeasureCompletion {
    private final RosterStore store;
    private final InstantSource clock;

    MeasureCompletion(RosterStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param organisation the only one to be counted; empty: all of them */
    Completion of(Programme pilot, Optional<String> organisation) {
        var now = clock.instant();
        var rules = Settings.of(pilot.country(), pilot.country().today(now)).rosters();
        var marks = store.marks(pilot.id(), now);
        var rosters = organisation
                .map(own -> store.find(pilot.id(), own, now).stream().toList())
                .orElseGet(() -> store.of(pilot.id(), now));
        return new Completion(
                pilot.id(),
                now,
                rosters.stream()
                        .map(roster -> Completion.of(roster, roster.declared(marks), rules))
                        .toList());
    }
}
