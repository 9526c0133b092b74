package org.sakta.area;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;

/** GET /areas and GET /areas/{code}: public, the same for everybody, and worth keeping for an hour. */
public final class AreasHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofHours(1);

    public AreasHandler() {
        this(Env.system());
    }

    /** The areas come with the product: only the edge is told anything by the environment. */
    AreasHandler(Env env) {
        this(Areas.bundled(), InstantSource.system(), env);
    }

    private AreasHandler(Areas areas, InstantSource clock, Env env) {
        this(areas, clock, Edge.of(env, JsonEvents.of(env, clock), clock));
    }

    AreasHandler(Areas areas, InstantSource clock, Filter edge) {
        super(edge.then(Revalidation.publicFor(FRESH)).around(request -> switch (request.routeKey()) {
            case "GET /areas" -> list(areas, request, clock);
            case "GET /areas/{code}" -> one(areas, request, clock);
            default -> Response.problem(Problem.of(404, "not-found"));
        }));
    }

    private static Response list(Areas areas, Request request, InstantSource clock) {
        return switch (AreaQuery.parse(request.queryFields(), clock.instant())) {
            case Parsed.Invalid<AreaQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<AreaQuery>(var query) ->
                Response.json(200, page(query, query.of(areas), query.language().orElseGet(request::language)));
        };
    }

    private static Listing page(AreaQuery query, List<Area> found, Language language) {
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        var next = found.size() > query.limit()
                ? Optional.of(new Cursor(AreaQuery.position(shown.getLast())).toString())
                : Optional.<String>empty();
        return new Listing(
                query.on(),
                shown.stream().map(area -> AreaView.of(area, language)).toList(),
                next);
    }

    private static Response one(Areas areas, Request request, InstantSource clock) {
        var query = request.queryFields();
        var on = query.optional("on", Reader.date());
        var lang = query.optional("lang", Parameters.language());
        return switch (query.result(() -> lang.get().orElseGet(request::language))) {
            case Parsed.Invalid<Language>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Language>(var language) ->
                Optional.of(request.pathParameter("code"))
                        .filter(AreaCode::isValid)
                        .map(AreaCode::new)
                        .flatMap(code -> view(areas, code, on.get(), clock, language))
                        .map(view -> Response.json(200, view))
                        .orElseGet(() -> Response.problem(Problem.of(404, "not-found")));
        };
    }

    /** The area on that day; or the last that had the code before, with what stands in its place. */
    private static Optional<AreaView> view(
            Areas areas, AreaCode code, Optional<LocalDate> asked, InstantSource clock, Language language) {
        var history = areas.history(code);
        if (history.isEmpty()) return Optional.empty();
        var on = asked.orElseGet(() -> history.getFirst().country().today(clock.instant()));
        return areas.find(code, on)
                .map(area -> AreaView.of(area, language))
                .or(() -> history.stream()
                        .filter(area -> area.validity().to().isBefore(on))
                        .reduce((earlier, later) -> later)
                        .map(ended -> AreaView.of(ended, language, areas.current(code, on))));
    }

    record Listing(LocalDate on, List<AreaView> areas, Optional<String> next) {}
}
