package org.sakta.status;

import org.sakta.shared.config.Env;
import org.sakta.shared.jobs.JobFunction;

/** On the stream of the table of evidence: takes trials of rule sets further. */
public final class RuleSetDryRunHandler extends JobFunction {
    public RuleSetDryRunHandler() {
        this(Env.system());
    }

    RuleSetDryRunHandler(Env env) {
        super(StatusWiring.of(env).dryRunWork());
    }
}
