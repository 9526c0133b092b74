package org.sakta.laboratory;

import java.util.List;
import java.util.function.LongSupplier;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Language;

/** Results, as part of what is held about somebody. Laboratories must keep them: they wait, sealed, for whoever registers with the document. */
record HeldResults(ResultStore store, Laboratories laboratories, LongSupplier keptDays) implements HeldData {
    @Override
    public String section() {
        return "results";
    }

    @Override
    public Object export(PersonId person) {
        return store.of(person).stream()
                .map(kept -> OwnResultView.of(kept, laboratories, Language.EN))
                .toList();
    }

    @Override
    public List<Kept> erase(PersonId person) {
        store.release(person);
        return List.of(Kept.because("laboratory.kept-results", keptDays.getAsLong()));
    }
}
