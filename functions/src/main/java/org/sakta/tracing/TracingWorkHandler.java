package org.sakta.tracing;

import org.sakta.shared.config.Env;
import org.sakta.shared.jobs.JobFunction;

/** On the stream of the table of cases: searches for contacts, tells them after the approval, and undoes both. */
public final class TracingWorkHandler extends JobFunction {
    public TracingWorkHandler() {
        this(Env.system());
    }

    TracingWorkHandler(Env env) {
        super(TracingWiring.of(env).work());
    }
}
