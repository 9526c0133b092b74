package org.sakta.shared.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.events.Events;
import org.sakta.shared.streams.Deadline;

/** Takes jobs one step further. A step that is taken twice is counted once. */
public final class JobRunner {
    private final Jobs jobs;
    private final Map<JobKind, Work> works;
    private final Events events;
    private final InstantSource clock;

    public JobRunner(Jobs jobs, Map<JobKind, Work> works, Events events, InstantSource clock) {
        this.jobs = jobs;
        this.works = Map.copyOf(works);
        this.events = events;
        this.clock = clock;
    }

    Events events() {
        return events;
    }

    InstantSource clock() {
        return clock;
    }

    /** Does one chunk of the job, if it is still to go on. Storing how far it came wakes whoever does the next. */
    public void run(JobId id, Deadline deadline) {
        Optional<Job> found = jobs.find(id).filter(job -> job.isToGoOn(clock.instant()));
        if (found.isEmpty()) return;
        Job job = found.get();
        Job after = job.after(work(job.kind()).next(job, deadline), clock.instant());
        events.record(jobs.isStored(job, after) ? said(after) : superseded(job));
    }

    /** A version of this code that does not know the kind leaves it to one that does. */
    private Work work(JobKind kind) {
        Work work = works.get(kind);
        if (work == null) throw new IllegalStateException("no work is known for the kind of this job");
        return work;
    }

    private static JobEvent said(Job job) {
        return switch (job.state()) {
            case JobState.Running() -> new JobEvent.Advanced(job.kind(), job.id(), job.version(), job.done());
            case JobState.Done(var at) ->
                new JobEvent.Done(
                        job.kind(),
                        job.id(),
                        job.done(),
                        Duration.between(job.startedAt(), at).toSeconds());
            case JobState.Failed(var at, var reason) -> new JobEvent.Failed(job.kind(), job.id(), reason);
            case JobState.Cancelled(var at) -> superseded(job);
        };
    }

    private static JobEvent superseded(Job job) {
        return new JobEvent.Superseded(job.kind(), job.id(), job.version());
    }
}
