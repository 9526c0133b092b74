package org.sakta.tracing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sakta.area.Country;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of cases. */
record CaseRoutes(Cases cases, CaseStore store, InquiryForm form, Country country, InstantSource clock) {
    private static final int MOST = 100;
    private static final int USUAL = 50;
    private static final Pattern BY_DAY = Pattern.compile("CASE#[-0-9T:.Z]{20,30}#[a-p]{20}");

    private record Page(List<CaseId> cases, Optional<String> next) {}

    private record ListQuery(LocalDate day, Optional<String> after, int limit) {}

    Response list(Request request) {
        var query = request.queryFields();
        var day = query.optional("day", Reader.date());
        var cursor = query.optional("cursor", Cursor.reader().map(from -> known(from, BY_DAY)));
        var limit = query.optional("limit", Parameters.limit(MOST));
        return switch (query.result(() -> new ListQuery(
                day.get().orElseGet(() -> country.today(clock.instant())),
                cursor.get(),
                limit.get().orElse(USUAL)))) {
            case Parsed.Invalid<ListQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<ListQuery>(var asked) -> {
                var slice = store.openedOn(asked.day(), asked.after(), asked.limit());
                yield Response.json(
                        200, new Page(slice.cases(), slice.last().map(last -> new Cursor(last).toString())));
            }
        };
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
                        id -> store.find(id)
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
