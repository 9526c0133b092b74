package org.sakta.notice.site;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.shared.wiring.KernelWiring;

/** {@code GET} and {@code POST /exposure-sites}; {@code POST /exposure-sites/{siteId}/approval} and {@code /withdrawal}. */
public final class ExposureSitesHandler extends HttpFunction {
    public ExposureSitesHandler() {
        this(Env.system());
    }

    ExposureSitesHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private ExposureSitesHandler(KernelWiring kernel) {
        this(kernel, SiteWiring.of(kernel).routes());
    }

    private ExposureSitesHandler(KernelWiring kernel, SiteRoutes routes) {
        super(kernel.edge()
                .then(requiring(Role.EPIDEMIOLOGIST))
                .then(kernel.oneEffect())
                .around(request -> handle(routes, request)));
    }

    private static Response handle(SiteRoutes routes, Request request) {
        return switch (request.routeKey()) {
            case "GET /exposure-sites" -> routes.list(request);
            case "POST /exposure-sites" -> routes.propose(request);
            case "POST /exposure-sites/{siteId}/approval" -> routes.publish(request);
            case "POST /exposure-sites/{siteId}/withdrawal" -> routes.withdraw(request);
            default -> SiteRoutes.notFound();
        };
    }
}
