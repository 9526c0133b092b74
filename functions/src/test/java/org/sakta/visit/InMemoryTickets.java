package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sakta.trust.PassId;

/** Tickets in maps. */
final class InMemoryTickets implements TicketStore {
    private record Kept(Ticket ticket, Instant until) {}

    private final Map<PassId, Kept> tickets = new HashMap<>();
    private final Map<PassId, Optional<String>> used = new HashMap<>();
    private final InstantSource clock;

    InMemoryTickets(InstantSource clock) {
        this.clock = clock;
    }

    /** The same tickets before any was used. */
    InMemoryTickets unused() {
        var fresh = new InMemoryTickets(clock);
        fresh.tickets.putAll(tickets);
        return fresh;
    }

    @Override
    public synchronized void keep(PassId pass, Ticket ticket, Instant until) {
        tickets.put(pass, new Kept(ticket, until));
    }

    @Override
    public synchronized Standing standing(PassId pass, Optional<String> scan) {
        var kept = tickets.get(pass);
        if (kept == null || !clock.instant().isBefore(kept.until())) return new Standing.Spent();
        if (!used.containsKey(pass)) return new Standing.Fresh(kept.ticket());
        return scan.isPresent() && scan.equals(used.get(pass)) ? new Standing.Repeated() : new Standing.Spent();
    }

    @Override
    public synchronized boolean use(PassId pass, Optional<String> scan) {
        return switch (standing(pass, scan)) {
            case Standing.Fresh fresh -> {
                used.put(pass, scan);
                yield true;
            }
            case Standing.Repeated() -> true;
            case Standing.Spent() -> false;
        };
    }
}
