package org.sakta.audit;

import java.time.Instant;

/** What a chain ends in: the last entry's hash and time. */
record Tail(String hash, Instant at) {
    static final Tail OF_NOTHING = new Tail("", Instant.EPOCH);
}
