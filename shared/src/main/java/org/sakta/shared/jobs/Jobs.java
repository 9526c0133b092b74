package org.sakta.shared.jobs;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Write;

/**
 * The jobs in a context's own table. Whatever is written here wakes the {@link JobFunction} behind the table's stream.
 *
 * <p>Every method throws {@link org.sakta.shared.http.DependencyUnavailable} when DynamoDB does not do its work.
 */
public final class Jobs {
    private static final int ATTEMPTS = 10;

    private final Table table;
    private final InstantSource clock;

    public Jobs(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Starts a job, once: the same id again gives the job that stands, and sets it going if it was stalled. */
    public Job start(Job job) {
        return switch (table.put(JobItems.toItem(job), Condition.absent())) {
            case Put.Standing(var item) -> resumed(JobItems.fromItem(item));
            case Put.Stored(), Put.Missing() -> job;
        };
    }

    /** The same as part of a transaction, which is refused where there is such a job already. */
    public Write starting(Job job) {
        return table.putting(JobItems.toItem(job), Condition.absent());
    }

    /** Empty as well once its time has passed. */
    public Optional<Job> find(JobId id) {
        return table.get(JobItems.key(id))
                .filter(item -> !item.isExpired(clock.instant()))
                .map(JobItems::fromItem);
    }

    /** Sets a stalled job going again; any other is left as it is. */
    public Optional<Job> resume(JobId id) {
        return find(id).map(this::resumed);
    }

    /** Stops a job after the chunk that is being done. What it has stored stays. Empty where there is none. */
    public Optional<Job> cancel(JobId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Job> found = find(id);
            if (found.isEmpty() || !found.get().isToGoOn(clock.instant())) return found;
            Job cancelled = found.get().cancelled(clock.instant());
            if (isStored(found.get(), cancelled)) return Optional.of(cancelled);
        }
        throw new IllegalStateException("a job moves faster than it can be cancelled");
    }

    private Job resumed(Job job) {
        if (!job.isStalled(clock.instant())) return job;
        Job touched = job.touched(clock.instant());
        return isStored(job, touched) ? touched : find(job.id()).orElse(job);
    }

    /** @return whether the step was taken; if not, another has been taken from there */
    boolean isStored(Job before, Job after) {
        return table.put(JobItems.toItem(after), Condition.equal("version", before.version())) instanceof Put.Stored;
    }
}
