package org.sakta.shared.requests;

import java.time.Instant;
import org.sakta.shared.http.Response;

/** What is known of requests with an idempotency key. */
public interface RequestStore {
    /** What came of beginning a request. */
    sealed interface Begun {
        /** Nobody else works on it. */
        record Mine(Lock lock) implements Begun {}

        record InFlight() implements Begun {}

        /** The key stands for a request with another body. */
        record OtherBody() implements Begun {}

        record Done(Response answer) implements Begun {}
    }

    /** Who works on a request: the fingerprints of request and body, and a token of this attempt. */
    record Lock(String id, String body, String token) {}

    /**
     * Locks a request, unless it is done or somebody else holds it.
     *
     * @param lockedUntil when others may take over
     */
    Begun begin(String id, String body, Instant now, Instant lockedUntil);

    /** Remembers the answer, if the lock still holds. */
    void finish(Lock lock, Response answer, Instant until);

    /** Gives the lock back, if it still holds. */
    void abandon(Lock lock);
}
