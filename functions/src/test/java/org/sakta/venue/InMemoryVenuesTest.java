package org.sakta.venue;

class InMemoryVenuesTest extends VenueStoreContract {
    private final VenueStore store = new InMemoryVenues();

    @Override
    VenueStore store() {
        return store;
    }
}
