package org.sakta.laboratory;

class InMemoryBatchesTest extends BatchStoreContract {
    private final BatchStore store = new InMemoryBatches();

    @Override
    BatchStore store() {
        return store;
    }
}
