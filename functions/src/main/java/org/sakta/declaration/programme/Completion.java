package org.sakta.declaration.programme;

import java.time.Instant;
import java.util.List;
import org.sakta.policy.Settings.Rosters;

/** How far a pilot has come: counts from which nobody can tell who. */
record Completion(ProgrammeId programme, Instant at, List<OfOrganisation> organisations) {
    Completion {
        organisations = List.copyOf(organisations);
    }

    record OfOrganisation(String organisation, int people, Count declared) {}

    /** A count as it may be told. */
    sealed interface Count {
        /** Rounded to a multiple, so that one person more or less does not show. */
        record About(int count) implements Count {}

        record FewerThan(int count) implements Count {}

        static Count blurred(int exact, int of, Rosters rules) {
            if (exact < rules.hiddenBelow()) return new FewerThan(rules.hiddenBelow());
            int step = rules.roundedTo();
            // a multiple even where all declared: an exact total would say it of each
            int most = of / step * step;
            return new About(Math.min((exact + step / 2) / step * step, most));
        }
    }

    static OfOrganisation of(Roster roster, int declared, Rosters rules) {
        int people = roster.members().size();
        return new OfOrganisation(roster.organisation(), people, Count.blurred(declared, people, rules));
    }
}
