package org.sakta.laboratory;

import java.util.List;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.status.Evidence;

class InMemoryResultsTest extends ResultStoreContract {
    private final InMemoryResults store =
            new InMemoryResults(received -> LaboratoryPolicy.keptUntil(Country.KG, received), clock);

    @Override
    ResultStore store() {
        return store;
    }

    @Override
    List<Evidence> evidenceOf(PersonId holder) {
        return store.evidenceOf(holder);
    }
}
