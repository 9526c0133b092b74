package org.sakta.shared.jobs;

/** What became of one piece of a job. Its effects are stored before it is told. */
public sealed interface Chunk {
    /** There is more to do, from this checkpoint on. */
    record More(Tally counted, Checkpoint next) implements Chunk {}

    /** Nothing is left. */
    record Last(Tally counted) implements Chunk {}

    /** It can never end, however often it is tried. What passes by itself is an exception instead. */
    record Impossible(FailureReason reason) implements Chunk {}
}
