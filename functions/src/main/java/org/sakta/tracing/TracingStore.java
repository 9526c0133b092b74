package org.sakta.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.shared.jobs.Job;

/** Keeps what was traced: whom a case met at each of its places, without names. */
interface TracingStore {
    /** Writes down some of those who were met at a place; repeated, it changes nothing. */
    void keep(TracingId tracing, int place, List<Met> met, Instant until);

    /** Writes down how many were met at a place, once all are kept. */
    void keep(TracingId tracing, Count count, Instant until);

    /** How many were met at each place, as far as it was looked at, in the order of the places. */
    List<Count> counts(TracingId tracing);

    /** @param place counts from 0 */
    record Count(int place, long close, long casual) {}

    /**
     * Those who were met, in an order that stays.
     *
     * @param after the last of the slice before
     */
    Slice met(TracingId tracing, Optional<String> after, int limit);

    record Slice(List<Met> met, Optional<String> last) {}

    /**
     * Approves a tracing and begins to tell who they are, once, as long as that version of the case stands.
     *
     * @return whether it is approved by this; if not, it was before, or the case has changed
     */
    boolean approve(TracingId tracing, Approval approval, Access access, Job telling);

    Optional<Approval> approval(TracingId tracing);

    record Approval(Actor by, Instant at) {}
}
