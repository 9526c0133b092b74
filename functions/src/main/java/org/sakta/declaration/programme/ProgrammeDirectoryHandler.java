package org.sakta.declaration.programme;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.area.Areas;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;

/** GET /programmes and GET /programmes/{programmeId}: public. */
public final class ProgrammeDirectoryHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofMinutes(1);

    public ProgrammeDirectoryHandler() {
        this(Env.system());
    }

    ProgrammeDirectoryHandler(Env env) {
        this(ProgrammeWiring.of(env));
    }

    private ProgrammeDirectoryHandler(ProgrammeWiring wiring) {
        this(wiring.edge(), wiring.directory(), wiring.clock());
    }

    ProgrammeDirectoryHandler(Filter edge, Programmes directory, InstantSource clock) {
        super(edge.then(Revalidation.publicFor(FRESH)).around(request -> switch (request.routeKey()) {
            case "GET /programmes" -> serving(directory, request, clock);
            case "GET /programmes/{programmeId}" -> one(directory, request);
            default -> Response.problem(Problem.of(404, "not-found"));
        }));
    }

    private record Query(AreaCode area, LocalDate on, Optional<Language> language) {
        static Parsed<Query> parse(Fields query, InstantSource clock) {
            var areas = Areas.bundled();
            var area = query.required("area", AreaReaders.code().map(code -> {
                if (areas.history(code).isEmpty()) throw new InvalidValue("declaration.unknown-area");
                return code;
            }));
            var on = query.optional("on", Reader.date());
            var language = query.optional("lang", Parameters.language());
            return query.result(() -> new Query(
                    area.get(),
                    on.get()
                            .orElseGet(() -> areas.history(area.get())
                                    .getFirst()
                                    .country()
                                    .today(clock.instant())),
                    language.get()));
        }
    }

    private record Serving(LocalDate on, ProgrammeView programme) {}

    private static Response serving(Programmes directory, Request request, InstantSource clock) {
        return switch (Query.parse(request.queryFields(), clock)) {
            case Parsed.Invalid<Query>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Query>(var query) -> {
                var language = query.language().orElseGet(request::language);
                yield directory
                        .serving(query.area(), query.on())
                        .map(programme ->
                                Response.json(200, new Serving(query.on(), ProgrammeView.of(programme, language))))
                        .orElseGet(() -> Response.problem(Problem.of(404, "declaration.no-programme")));
            }
        };
    }

    private static Response one(Programmes directory, Request request) {
        var query = request.queryFields();
        var lang = query.optional("lang", Parameters.language());
        return switch (query.result(() -> lang.get().orElseGet(request::language))) {
            case Parsed.Invalid<Language>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Language>(var language) ->
                Optional.of(request.pathParameter("programmeId"))
                        .filter(ProgrammeId::isValid)
                        .flatMap(id -> directory.find(new ProgrammeId(id)))
                        .map(programme -> Response.json(200, ProgrammeView.of(programme, language)))
                        .orElseGet(() -> Response.problem(Problem.of(404, "not-found")));
        };
    }
}
