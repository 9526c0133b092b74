package org.sakta.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.trust.Country;
import org.sakta.trust.Freshness;
import org.sakta.trust.PassId;
import org.sakta.trust.RevocationList;

/** Signs the revocation list, whole or as a delta. An environment remembers what it has read: revocations are never taken back. */
final class PublishRevocations {
    private static final Duration SIGNED_EVERY = Duration.ofMinutes(5);
    private static final Duration USABLE = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 50;

    private final RevocationStore store;
    private final DocumentSigners signers;
    private final Country home;
    private final InstantSource clock;
    private final List<PassId> known = new ArrayList<>();
    private final Map<Long, Bytes> signed = new HashMap<>();
    private Instant edition = Instant.EPOCH;

    PublishRevocations(RevocationStore store, DocumentSigners signers, Country home, InstantSource clock) {
        this.store = store;
        this.signers = signers;
        this.home = home;
        this.clock = clock;
    }

    /** The list after the first {@code since}; nothing where there are not so many. */
    synchronized Optional<Bytes> since(long since) {
        var now = clock.instant();
        var due = now.minusSeconds(Math.floorMod(now.getEpochSecond(), SIGNED_EVERY.toSeconds()))
                .truncatedTo(ChronoUnit.SECONDS);
        if (!due.equals(edition) || signed.size() >= MOST_REMEMBERED) begin(due);
        if (since > known.size()) return Optional.empty();
        return Optional.of(signed.computeIfAbsent(since, this::sign));
    }

    private void begin(Instant due) {
        known.addAll(store.after(known.size()));
        signed.clear();
        edition = due;
    }

    private Bytes sign(long since) {
        var freshness = new Freshness(known.size(), edition, edition.plus(USABLE));
        var added = List.copyOf(known.subList((int) since, known.size()));
        return new Bytes(RevocationList.sign(
                freshness, since, added, signers.current(home, clock.instant()).key()));
    }
}
