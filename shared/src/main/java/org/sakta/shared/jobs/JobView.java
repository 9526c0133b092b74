package org.sakta.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a job has come, for those who wait for it.
 *
 * @param state {@code running}, {@code stalled}, {@code done}, {@code failed} or {@code cancelled}
 * @param reason why it failed
 * @param total how many things there are, where that is known
 * @param done how many of them are done
 * @param counts outcome → how many of those that are done
 * @param percent of the total, rounded down; of nothing, all once it is done
 * @param endedAt when it came to its end, whichever it was
 * @param secondsLeft at the pace so far
 */
public record JobView(
        String state,
        Optional<String> reason,
        Optional<Long> total,
        long done,
        Map<String, Long> counts,
        Optional<Long> percent,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Long> secondsLeft) {
    public JobView {
        counts = new TreeMap<>(counts);
    }

    public static JobView of(Job job, Instant now) {
        return new JobView(
                state(job, now),
                job.state() instanceof JobState.Failed(var at, var reason)
                        ? Optional.of(reason.value())
                        : Optional.empty(),
                job.total(),
                job.done(),
                job.tally().counts(),
                job.total().map(total -> percent(job, total)),
                job.startedAt(),
                ended(job.state()),
                secondsLeft(job, now));
    }

    private static long percent(Job job, long total) {
        if (total == 0) return job.state() instanceof JobState.Done ? 100 : 0;
        return Math.min(100, job.done() * 100 / total);
    }

    private static String state(Job job, Instant now) {
        return switch (job.state()) {
            case JobState.Running() -> job.isStalled(now) ? "stalled" : "running";
            case JobState.Done(var at) -> "done";
            case JobState.Failed(var at, var reason) -> "failed";
            case JobState.Cancelled(var at) -> "cancelled";
        };
    }

    private static Optional<Instant> ended(JobState state) {
        return switch (state) {
            case JobState.Running() -> Optional.empty();
            case JobState.Done(var at) -> Optional.of(at);
            case JobState.Failed(var at, var reason) -> Optional.of(at);
            case JobState.Cancelled(var at) -> Optional.of(at);
        };
    }

    /** Nothing is known of the pace before something is done, and of a stalled job it would be a promise. */
    private static Optional<Long> secondsLeft(Job job, Instant now) {
        if (!job.isToGoOn(now) || job.isStalled(now) || job.done() == 0) return Optional.empty();
        long millis = Duration.between(job.startedAt(), job.updatedAt()).toMillis();
        return job.total().map(total -> Math.max(0, total - job.done()) * millis / job.done() / 1000);
    }
}
