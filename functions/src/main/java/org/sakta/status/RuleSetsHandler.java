package org.sakta.status;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;
import org.sakta.status.rule.RuleSet;
import org.sakta.status.rule.RuleSets;

/** GET /rule-sets and GET /rule-sets/{ruleSetId}: public, by what colours are given and were given before, and worth keeping for an hour. */
public final class RuleSetsHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofHours(1);

    private record View(
            RuleSetId id, String jurisdiction, LocalDate validFrom, Optional<LocalDate> validTo, String source) {
        static View of(RuleSet set) {
            return new View(
                    set.id(),
                    set.country().jurisdiction(),
                    set.validity().from(),
                    set.validity().end(),
                    set.source());
        }
    }

    private record Listing(List<View> ruleSets) {}

    public RuleSetsHandler() {
        this(Env.system());
    }

    /** The rules come with the product: only the edge is told anything by the environment. */
    RuleSetsHandler(Env env) {
        this(Edge.of(env, JsonEvents.of(env, InstantSource.system()), InstantSource.system()));
    }

    private RuleSetsHandler(Filter edge) {
        super(edge.then(Revalidation.publicFor(FRESH)).around(RuleSetsHandler::handle));
    }

    private static Response handle(Request request) {
        return switch (request.routeKey()) {
            case "GET /rule-sets" -> list(request);
            case "GET /rule-sets/{ruleSetId}" -> show(request);
            default -> Response.problem(Problem.of(404, "not-found"));
        };
    }

    private static Response show(Request request) {
        return Optional.of(request.pathParameter("ruleSetId"))
                .filter(RuleSetId::isValid)
                .flatMap(id -> RuleSets.bundled().written(new RuleSetId(id)))
                .map(written -> Response.json(200, written))
                .orElseGet(() -> Response.problem(Problem.of(404, "not-found")));
    }

    private static Response list(Request request) {
        var query = request.queryFields();
        var country = query.optional("jurisdiction", Reader.choice(Country.class));
        return switch (query.result(country)) {
            case Parsed.Invalid<Optional<Country>>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Optional<Country>>(var asked) -> Response.json(200, new Listing(listed(asked)));
        };
    }

    private static List<View> listed(Optional<Country> country) {
        return RuleSets.bundled().all().stream()
                .filter(set -> country.isEmpty() || set.country() == country.get())
                .map(View::of)
                .toList();
    }
}
