package org.sakta.notice;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Role;
import org.sakta.shared.wiring.KernelWiring;

/** {@code GET /people/{personId}/notices}. */
public final class NoticesHandler extends HttpFunction {
    public NoticesHandler() {
        this(Env.system());
    }

    NoticesHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private NoticesHandler(KernelWiring kernel) {
        this(kernel, NoticeWiring.of(kernel).routes());
    }

    private NoticesHandler(KernelWiring kernel, NoticeRoutes routes) {
        super(kernel.edge().then(requiring(Role.CITIZEN)).around(routes::read));
    }
}
