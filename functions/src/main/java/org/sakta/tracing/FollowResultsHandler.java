package org.sakta.tracing;

import org.sakta.shared.config.Env;
import org.sakta.shared.streams.StreamFunction;
import org.sakta.shared.wiring.KernelWiring;

/** On the stream of the table of evidence: a laboratory's results open cases, and end them. */
public final class FollowResultsHandler extends StreamFunction {
    public FollowResultsHandler() {
        this(Env.system());
    }

    FollowResultsHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private FollowResultsHandler(KernelWiring kernel) {
        super(TracingWiring.of(kernel).results(), kernel.events(), kernel.clock());
    }
}
