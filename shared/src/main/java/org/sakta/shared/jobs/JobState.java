package org.sakta.shared.jobs;

import java.time.Instant;

/** What became of a job so far. */
public sealed interface JobState {
    record Running() implements JobState {}

    record Done(Instant at) implements JobState {}

    /** Its work said that it can never end. */
    record Failed(Instant at, FailureReason reason) implements JobState {}

    record Cancelled(Instant at) implements JobState {}
}
