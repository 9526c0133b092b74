package org.sakta.visit;

class InMemoryTicketsTest extends TicketStoreContract {
    private final TicketStore store = new InMemoryTickets(clock);

    @Override
    TicketStore store() {
        return store;
    }
}
