package org.sakta.shared.jobs;

import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.StreamFunction;

/**
 * A Lambda function behind the stream of a table that holds jobs. Its filter lets changes of jobs pass and nothing else:
 * {@code {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"JOB#"}]},"sk":{"S":["JOB"]}}}}}.
 */
public abstract class JobFunction extends StreamFunction {
    protected JobFunction(JobRunner runner) {
        super(
                (change, deadline) -> {
                    // a job that is gone has nothing to go on with
                    if (change.kind() != Change.Kind.REMOVE)
                        JobItems.id(change.key()).ifPresent(id -> runner.run(id, deadline));
                },
                runner.events(),
                runner.clock());
    }
}
