package org.sakta.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Long work, as it stands.
 *
 * @param input what the work needs to know beyond the id: codes and ids, nothing personal
 * @param total how many things there are to do, where that is known
 * @param tally what came out of those that are done
 * @param updatedAt the latest step; a running job without one for a while is stalled
 * @param keptUntil when it stops and is forgotten, whether or not it is done
 * @param version counts its steps; each step is taken once
 */
public record Job(
        JobId id,
        JobKind kind,
        JobOwner owner,
        Map<String, String> input,
        Optional<Long> total,
        Tally tally,
        Checkpoint checkpoint,
        JobState state,
        Instant startedAt,
        Instant updatedAt,
        Instant keptUntil,
        long version) {
    /** Longer than a step and some retries of it take. To set a job going that goes does no harm. */
    static final Duration STALLED_AFTER = Duration.ofMinutes(10);

    public Job {
        input = Map.copyOf(input);
        if (total.filter(number -> number < 0).isPresent() || version < 1 || keptUntil.isBefore(startedAt))
            throw new IllegalArgumentException("not a job");
    }

    /** A job that has not begun; with {@link #of} and {@link #told} it is given what it is about. */
    public static Job planned(JobId id, JobKind kind, JobOwner owner, Instant now, Duration kept) {
        return new Job(
                id,
                kind,
                owner,
                Map.of(),
                Optional.empty(),
                Tally.NONE,
                Checkpoint.START,
                new JobState.Running(),
                now,
                now,
                now.plus(kept),
                1);
    }

    /** The same, with so many things to do. */
    public Job of(long things) {
        return new Job(
                id,
                kind,
                owner,
                input,
                Optional.of(things),
                tally,
                checkpoint,
                state,
                startedAt,
                updatedAt,
                keptUntil,
                version);
    }

    /** The same, told more of what it is about. */
    public Job told(Map<String, String> what) {
        return new Job(
                id, kind, owner, what, total, tally, checkpoint, state, startedAt, updatedAt, keptUntil, version);
    }

    public long done() {
        return tally.total();
    }

    public boolean isToGoOn(Instant now) {
        return state instanceof JobState.Running && now.isBefore(keptUntil);
    }

    /** Nothing moves it any more; {@link Jobs#resume} does. */
    public boolean isStalled(Instant now) {
        return isToGoOn(now) && !now.isBefore(updatedAt.plus(STALLED_AFTER));
    }

    Job after(Chunk chunk, Instant now) {
        return switch (chunk) {
            case Chunk.More(var counted, var next) -> step(tally.with(counted), next, state, now);
            case Chunk.Last(var counted) -> step(tally.with(counted), checkpoint, new JobState.Done(now), now);
            case Chunk.Impossible(var reason) -> step(tally, checkpoint, new JobState.Failed(now, reason), now);
        };
    }

    Job cancelled(Instant now) {
        return step(tally, checkpoint, new JobState.Cancelled(now), now);
    }

    Job touched(Instant now) {
        return step(tally, checkpoint, state, now);
    }

    private Job step(Tally counted, Checkpoint at, JobState next, Instant now) {
        return new Job(id, kind, owner, input, total, counted, at, next, startedAt, now, keptUntil, version + 1);
    }
}
