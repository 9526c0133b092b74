package org.sakta.laboratory;

import static org.sakta.shared.http.Filters.requiring;

import java.util.List;
import java.util.Optional;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code GET /laboratories}; {@code GET} and {@code PUT /laboratories/{laboratoryId}}. */
public final class LaboratoriesHandler extends HttpFunction {
    private static final int MOST = 100;

    private record Query(Optional<LaboratoryId> after, int limit) {}

    private record Page(List<LaboratoryView> laboratories, Optional<String> next) {}

    public LaboratoriesHandler() {
        this(Env.system());
    }

    LaboratoriesHandler(Env env) {
        this(LaboratoryWiring.of(env));
    }

    private LaboratoriesHandler(LaboratoryWiring wiring) {
        this(wiring, wiring.laboratories());
    }

    private LaboratoriesHandler(LaboratoryWiring wiring, Laboratories laboratories) {
        super(wiring.edge()
                .then(requiring(Role.MINISTRY_REGISTRAR, Role.LABORATORY))
                .around(request -> handle(wiring, laboratories, request)));
    }

    private static Response handle(LaboratoryWiring wiring, Laboratories laboratories, Request request) {
        return switch (request.routeKey()) {
            case "GET /laboratories" -> registrarOnly(request, () -> list(laboratories, request));
            case "GET /laboratories/{laboratoryId}" -> show(laboratories, request);
            case "PUT /laboratories/{laboratoryId}" ->
                registrarOnly(request, () -> register(wiring, new RegisterLaboratory(laboratories), request));
            default -> notFound();
        };
    }

    private interface Answering {
        Response answer();
    }

    private static Response registrarOnly(Request request, Answering then) {
        return request.caller().is(Role.MINISTRY_REGISTRAR)
                ? then.answer()
                : Response.problem(Problem.of(403, "role-required"));
    }

    private static Response list(Laboratories laboratories, Request request) {
        var query = request.queryFields();
        var after = query.optional("cursor", Cursor.reader().map(LaboratoriesHandler::position));
        var limit = query.optional("limit", Parameters.limit(MOST));
        return switch (query.result(() -> new Query(after.get(), limit.get().orElse(MOST)))) {
            case Parsed.Invalid<Query>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Query>(var asked) ->
                Response.json(200, page(laboratories.page(asked.after(), asked.limit()), request));
        };
    }

    private static LaboratoryId position(Cursor cursor) {
        return LaboratoryId.read(cursor.position()).orElseThrow(() -> new InvalidValue("malformed-cursor"));
    }

    private static Page page(Laboratories.Slice slice, Request request) {
        var views = slice.laboratories().stream()
                .map(one -> LaboratoryView.of(one, request.language()))
                .toList();
        return new Page(
                views,
                slice.more() ? Optional.of(new Cursor(views.getLast().laboratoryId()).toString()) : Optional.empty());
    }

    private static Response show(Laboratories laboratories, Request request) {
        return id(request)
                .filter(id -> request.caller().is(Role.MINISTRY_REGISTRAR)
                        || LaboratoryId.of(request.caller()).filter(id::equals).isPresent())
                .flatMap(laboratories::find)
                .map(one -> shown(200, one, request))
                .orElseGet(LaboratoriesHandler::notFound);
    }

    private static Response register(LaboratoryWiring wiring, RegisterLaboratory registering, Request request) {
        return switch (wiring.form().parse(request.json(), wiring.clock().instant())) {
            case Parsed.Invalid<Laboratory.Details>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Laboratory.Details>(var details) ->
                id(request)
                        .map(id -> registering.register(id, details, ResultRoutes.knownVersion(request)))
                        .map(outcome -> registered(outcome, request))
                        .orElseGet(LaboratoriesHandler::notFound);
        };
    }

    private static Response registered(RegisterLaboratory.Outcome outcome, Request request) {
        return switch (outcome) {
            case RegisterLaboratory.Outcome.Registered(var laboratory) -> shown(201, laboratory, request);
            case RegisterLaboratory.Outcome.Stands(var laboratory) -> shown(200, laboratory, request);
            case RegisterLaboratory.Outcome.VersionRequired() ->
                Response.problem(Problem.of(428, "precondition-required"));
            case RegisterLaboratory.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
        };
    }

    private static Response shown(int status, Laboratory laboratory, Request request) {
        return Response.json(status, LaboratoryView.of(laboratory, request.language()))
                .with("etag", "\"" + laboratory.version() + "\"");
    }

    private static Optional<LaboratoryId> id(Request request) {
        return LaboratoryId.read(request.pathParameter("laboratoryId"));
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
