package org.sakta.status;

import org.sakta.shared.config.Env;
import org.sakta.shared.streams.StreamFunction;
import org.sakta.shared.wiring.KernelWiring;

/** On the stream of the declarations' table: symptoms that somebody declared become evidence. */
public final class DeclaredSymptomsHandler extends StreamFunction {
    public DeclaredSymptomsHandler() {
        this(Env.system());
    }

    DeclaredSymptomsHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private DeclaredSymptomsHandler(KernelWiring kernel) {
        super(StatusWiring.of(kernel).declaredSymptoms(), kernel.events(), kernel.clock());
    }
}
