package org.sakta.notice;

import org.sakta.shared.config.Env;
import org.sakta.shared.queues.QueueFunction;
import org.sakta.shared.wiring.KernelWiring;

/** Behind the queue of text messages: one alert a message. */
public final class SendTextsHandler extends QueueFunction {
    public SendTextsHandler() {
        this(Env.system());
    }

    SendTextsHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private SendTextsHandler(KernelWiring kernel) {
        super(NoticeWiring.of(kernel).texting(), kernel.events(), kernel.clock());
    }
}
