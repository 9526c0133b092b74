package org.sakta.notice.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;
import org.sakta.shared.wiring.KernelWiring;

/** What everybody may know of exposure sites: {@code GET /published-exposure-sites} in words, {@code GET /.well-known/sakta/exposure-sites} signed. */
public final class PublishedSitesHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String COSE = "application/cose; cose-type=\"cose-sign1\"";

    private record SitesView(List<SiteView> sites) {}

    public PublishedSitesHandler() {
        this(Env.system());
    }

    PublishedSitesHandler(Env env) {
        this(KernelWiring.of(env));
    }

    private PublishedSitesHandler(KernelWiring kernel) {
        this(kernel, SiteWiring.of(kernel).publishing());
    }

    private PublishedSitesHandler(KernelWiring kernel, PublishSites publishing) {
        super(kernel.edge().then(Revalidation.publicFor(FRESH)).around(request -> switch (request.routeKey()) {
            case "GET /.well-known/sakta/exposure-sites" ->
                Response.bytes(200, COSE, new Body(publishing.signed().bytes()));
            case "GET /published-exposure-sites" -> inWords(publishing, request);
            default -> SiteRoutes.notFound();
        }));
    }

    private static Response inWords(PublishSites publishing, Request request) {
        var query = request.queryFields();
        var area = query.optional("area", AreaReaders.code());
        return switch (query.result(area)) {
            case Parsed.Invalid<Optional<AreaCode>>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Optional<AreaCode>>(var asked) ->
                Response.json(
                        200,
                        new SitesView(publishing.published(asked).stream()
                                .map(site -> SiteView.ofEverybody(site, request.language()))
                                .toList()));
        };
    }
}
