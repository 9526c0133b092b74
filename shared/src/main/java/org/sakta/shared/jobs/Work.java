package org.sakta.shared.jobs;

import org.sakta.shared.streams.Deadline;

/** What a kind of job does. */
@FunctionalInterface
public interface Work {
    /**
     * Does what comes after the job's checkpoint: at least one thing, and then more until the deadline is past.
     *
     * <p>The same checkpoint may come twice, even at once, after a crash or because the stream repeats itself. What was stored
     * the first time must stand, and must be counted again as it was then: only one of the tellings is kept.
     *
     * @throws RuntimeException to be called again from the same checkpoint, as when a store does not answer
     */
    Chunk next(Job job, Deadline deadline);
}
