package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of cases. */
record CaseRoutes(Cases cases, ServedCases served, InquiryForm form, Country country, InstantSource clock) {
    private record Listed(CaseId caseId, AreaCode area, String state, Instant openedAt) {}

    private record Page(List<Listed> cases, Optional<String> next) {}

    Response list(Request request) {
        return switch (CaseQuery.parse(request.queryFields())) {
            case Parsed.Invalid<CaseQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<CaseQuery>(var query) ->
                query.area()
                        .or(() -> ServedCases.ownArea(request.caller()))
                        .map(code -> list(request, code, query))
                        .orElseGet(() -> Response.problem(Problem.of(403, "tracing.outside-area")));
        };
    }

    private Response list(Request request, AreaCode code, CaseQuery query) {
        var area = served.today(code);
        if (area.isEmpty())
            return Response.problem(Problem.invalid(List.of(FieldError.parameter("area", "tracing.area-out-of-date"))));
        if (!served.covers(request.caller(), code)) return Response.problem(Problem.of(403, "tracing.outside-area"));
        var found = served.in(
                area.get(),
                known -> query.state().isEmpty() || query.state().get() == known.state(),
                query.from(),
                query.limit());
        var shown = found.cases().stream()
                .map(known -> new Listed(known.id(), known.area(), Reader.wireName(known.state()), known.openedAt()))
                .toList();
        return Response.json(
                200, new Page(shown, found.next().map(CaseQuery::cursor).map(Cursor::toString)));
    }

    Response show(Request request) {
        return ofCase(
                request,
                id -> cases.read(request.caller(), role(request), id)
                        .map(known -> shown(200, known))
                        .orElseGet(CaseRoutes::notFound));
    }

    Response inquire(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        return switch (InquiryForm.parse(request.json())) {
            case Parsed.Invalid<Case.Inquiry>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Case.Inquiry>(var inquiry) ->
                ofCase(
                        request,
                        id -> served.find(request.caller(), id)
                                .map(known -> inquired(request, known, inquiry))
                                .orElseGet(CaseRoutes::notFound));
        };
    }

    private Response inquired(Request request, Case known, Case.Inquiry inquiry) {
        var defects = form.defects(inquiry, known, clock.instant());
        if (!defects.isEmpty()) return Response.problem(Problem.invalid(defects));
        var version = InquiryForm.version(request.header("if-match"));
        return switch (cases.inquired(request.caller(), known, inquiry, version)) {
            case Cases.Outcome.Changed(var standing) -> shown(200, standing);
            case Cases.Outcome.VersionRequired() -> Response.problem(Problem.of(428, "precondition-required"));
            case Cases.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
            case Cases.Outcome.Withdrawn() -> Response.problem(Problem.of(409, "tracing.case-withdrawn"));
        };
    }

    private Response shown(int status, Case known) {
        return Response.json(status, CaseView.of(known, country)).with("etag", "\"" + known.version() + "\"");
    }

    static String known(Cursor cursor, Pattern form) {
        if (!form.matcher(cursor.position()).matches()) throw new InvalidValue("malformed-cursor");
        return cursor.position();
    }

    /** In which of the caller's roles it is done. */
    static Role role(Request request) {
        return request.caller().is(Role.EPIDEMIOLOGIST) ? Role.EPIDEMIOLOGIST : Role.TRACER;
    }

    static Response ofCase(Request request, Function<CaseId, Response> then) {
        var id = request.pathParameter("caseId");
        return CaseId.isValid(id) ? then.apply(new CaseId(id)) : notFound();
    }

    static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
