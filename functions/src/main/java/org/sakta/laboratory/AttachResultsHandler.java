package org.sakta.laboratory;

import org.sakta.shared.config.Env;
import org.sakta.shared.streams.StreamFunction;
import org.sakta.shared.wiring.KernelWiring;

/** On the stream of people's records: results that waited go to whom they belong. */
public final class AttachResultsHandler extends StreamFunction {
    public AttachResultsHandler() {
        this(Env.system());
    }

    AttachResultsHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private AttachResultsHandler(KernelWiring kernel) {
        super(LaboratoryWiring.of(kernel).registrations(), kernel.events(), kernel.clock());
    }
}
