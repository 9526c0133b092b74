package org.sakta.shared.jobs;

import org.sakta.shared.events.Event;

/** What the log says of jobs: never who asked. */
sealed interface JobEvent extends Event {
    record Advanced(JobKind kind, JobId id, long version, long done) implements JobEvent {}

    record Done(JobKind kind, JobId id, long done, long seconds) implements JobEvent {}

    record Failed(JobKind kind, JobId id, FailureReason reason) implements JobEvent {}

    /** Another took this step, or the job was cancelled meanwhile: what was counted counts for nothing. */
    record Superseded(JobKind kind, JobId id, long version) implements JobEvent {}
}
