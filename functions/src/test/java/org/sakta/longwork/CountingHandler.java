package org.sakta.longwork;

import java.util.Map;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.FailureReason;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobFunction;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.streams.Deadline;
import org.sakta.shared.wiring.KernelWiring;

/** Writes a row for each number up to the total, some at a time; a job told of a {@code poison} number cannot get past it. */
public final class CountingHandler extends JobFunction {
    static final JobKind COUNTING = new JobKind("counting");
    static final JobKind HOPELESS = new JobKind("hopeless");
    private static final int AT_MOST = 12;

    public CountingHandler() {
        this(Env.system());
    }

    CountingHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private CountingHandler(KernelWiring kernel) {
        super(kernel.jobRunner("COUNT_TABLE", works(kernel.table("COUNT_TABLE"))));
    }

    private static Map<JobKind, Work> works(Table table) {
        return Map.of(
                COUNTING, (job, deadline) -> count(table, job, deadline),
                HOPELESS, (job, deadline) -> new Chunk.Impossible(new FailureReason("no-hope")));
    }

    private static Chunk count(Table table, Job job, Deadline deadline) {
        long row = job.done();
        long total = job.total().orElseThrow();
        Tally tally = Tally.NONE;
        do {
            if (Long.toString(row).equals(job.input().get("poison"))) throw new IllegalStateException("poison");
            var unused = table.put(Item.at(key(job, row)), Condition.absent());
            tally = tally.with(row % 2 == 0 ? "even" : "odd", 1);
            row++;
        } while (row < total && tally.total() < AT_MOST && !deadline.isPast());
        return row < total ? new Chunk.More(tally, new Checkpoint("row " + row)) : new Chunk.Last(tally);
    }

    private static Key key(Job job, long row) {
        return new Key("COUNTED#" + job.id().value(), "%06d".formatted(row));
    }
}
