package org.sakta.notice;

import org.sakta.shared.config.Env;
import org.sakta.shared.streams.StreamFunction;
import org.sakta.shared.wiring.KernelWiring;

/** On the stream of the table of notices: tells the topic of each new alert. */
public final class PublishAlertsHandler extends StreamFunction {
    public PublishAlertsHandler() {
        this(Env.system());
    }

    PublishAlertsHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private PublishAlertsHandler(KernelWiring kernel) {
        super(NoticeWiring.publishing(kernel), kernel.events(), kernel.clock());
    }
}
