package org.sakta.laboratory;

import java.util.Optional;
import org.sakta.laboratory.Laboratory.Details;

/** The ministry registers a laboratory, and changes what is registered. */
record RegisterLaboratory(Laboratories laboratories) {
    /** What came of it. */
    sealed interface Outcome {
        record Registered(Laboratory laboratory) implements Outcome {}

        /** Changed, or the same already. */
        record Stands(Laboratory laboratory) implements Outcome {}

        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}
    }

    /** @param known the version that the caller has read, where there is one */
    Outcome register(LaboratoryId id, Details details, Optional<Integer> known) {
        var first = new Laboratory(id, 1, details);
        var standing = laboratories.find(id);
        if (standing.isEmpty())
            return laboratories.add(first) ? new Outcome.Registered(first) : register(id, details, known);
        if (standing.get().details().equals(details)) return new Outcome.Stands(standing.get());
        if (known.isEmpty()) return new Outcome.VersionRequired();
        if (known.get() != standing.get().version()) return new Outcome.Stale();
        var next = standing.get().changed(details);
        return laboratories.replace(next) ? new Outcome.Stands(next) : register(id, details, known);
    }
}
