package org.sakta.visit;

class InMemoryVisitsTest extends VisitStoreContract {
    private final VisitStore store = new InMemoryVisits(clock);

    @Override
    VisitStore store() {
        return store;
    }
}
