package org.sakta.laboratory;

import org.sakta.shared.config.Env;
import org.sakta.shared.jobs.JobFunction;

/** On the stream of the laboratories' table: takes batches further. */
public final class BatchWorkHandler extends JobFunction {
    public BatchWorkHandler() {
        this(Env.system());
    }

    BatchWorkHandler(Env env) {
        super(LaboratoryWiring.of(env).batchWork());
    }
}
