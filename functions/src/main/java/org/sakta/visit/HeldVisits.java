package org.sakta.visit;

import java.util.List;
import java.util.function.LongSupplier;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;

/**
 * Visits, as part of what is held about somebody: nobody can find them by the person, so that they can be neither handed out nor erased, and go by themselves.
 *
 * @param keptDays how long they are kept
 */
record HeldVisits(LongSupplier keptDays) implements HeldData {
    private static final String WITHOUT_NAMES = "visit.kept-visits";

    /** What an export says instead of visits. */
    private record WithoutNames(String code, long keptDays) {}

    @Override
    public String section() {
        return "visits";
    }

    @Override
    public Object export(PersonId person) {
        return new WithoutNames("kept-visits", keptDays.getAsLong());
    }

    @Override
    public List<Kept> erase(PersonId person) {
        return List.of(Kept.because(WITHOUT_NAMES, keptDays.getAsLong()));
    }
}
