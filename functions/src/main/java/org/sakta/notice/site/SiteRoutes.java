package org.sakta.notice.site;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sakta.area.Country;
import org.sakta.notice.site.ExposureSite.Stay;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** The routes by which epidemiologists decide on exposure sites. */
record SiteRoutes(SiteStore sites, DecideSite deciding, Country country, InstantSource clock) {
    private record SitesView(List<SiteView> sites) {}

    /** What waits first, then the latest. */
    Response list(Request request) {
        var shown = sites.all().stream()
                .sorted(Comparator.comparing(ExposureSite::state)
                        .thenComparing(ExposureSite::since, Comparator.reverseOrder()))
                .map(site -> SiteView.ofOfficials(site, request.language()))
                .toList();
        return Response.json(200, new SitesView(shown));
    }

    Response propose(Request request) {
        var now = clock.instant();
        return switch (StayForm.parse(request.json(), SitePolicy.of(country, now), now)) {
            case Parsed.Invalid<Stay>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Stay>(var stay) ->
                deciding.propose(request.caller(), stay)
                        .map(site -> shown(201, site, request))
                        .orElseGet(() -> Response.problem(
                                Problem.invalid(List.of(FieldError.at("/venueId", "notice.not-a-venue")))));
        };
    }

    Response publish(Request request) {
        return ofSite(request, id -> deciding.publish(request.caller(), id));
    }

    Response withdraw(Request request) {
        return ofSite(request, id -> deciding.withdraw(request.caller(), id));
    }

    private static Response ofSite(Request request, Function<ExposureSite.Id, DecideSite.Outcome> deciding) {
        var id = request.pathParameter("siteId");
        if (!ExposureSite.Id.isValid(id)) return notFound();
        return switch (deciding.apply(new ExposureSite.Id(id))) {
            case DecideSite.Outcome.Stands(var site) -> shown(200, site, request);
            case DecideSite.Outcome.NotThere() -> notFound();
            case DecideSite.Outcome.OwnProposal() -> Response.problem(Problem.of(403, "notice.own-proposal"));
            case DecideSite.Outcome.Withdrawn() -> Response.problem(Problem.of(409, "notice.withdrawn"));
        };
    }

    private static Response shown(int status, ExposureSite site, Request request) {
        return Response.json(status, SiteView.ofOfficials(site, request.language()));
    }

    static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
