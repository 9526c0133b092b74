package org.sakta.laboratory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of single results: each parses, calls, and gives the outcome its status. */
record ResultRoutes(
        FindingForm form,
        ReportResult reporting,
        CorrectResult correcting,
        OwnResults own,
        Laboratories laboratories,
        InstantSource clock) {
    static final List<FieldError> METHOD_NOT_REGISTERED =
            List.of(FieldError.at("/method", "laboratory.method-not-registered"));

    private record Page(List<OwnResultView> results) {}

    Response report(Request request) {
        return byLaboratory(request, laboratory -> switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<Finding>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Finding>(var finding) -> reported(reporting.report(laboratory, finding));
        });
    }

    static Response reported(ReportResult.Outcome outcome) {
        return switch (outcome) {
            case ReportResult.Outcome.Received(var result) -> received(201, result);
            case ReportResult.Outcome.Duplicate(var result) -> received(200, result);
            case ReportResult.Outcome.ReportedOtherwise(var id) ->
                Response.problem(Problem.of(409, "laboratory.reported-otherwise"))
                        .with("location", "/test-results/" + id);
            case ReportResult.Outcome.NotRegistered() -> notRegistered();
            case ReportResult.Outcome.LicenceOver() -> Response.problem(Problem.of(403, "laboratory.licence-over"));
            case ReportResult.Outcome.MethodNotRegistered() -> methodNotRegistered();
        };
    }

    private static Response received(int status, Result result) {
        return Response.json(status, ResultView.of(result))
                .with("location", "/test-results/" + result.id())
                .with("etag", etag(result));
    }

    Response show(Request request) {
        return byLaboratory(
                request,
                laboratory -> id(request)
                        .flatMap(id -> correcting.own(laboratory, id))
                        .map(ResultRoutes::shown)
                        .orElseGet(ResultRoutes::notFound));
    }

    Response correct(Request request) {
        return byLaboratory(request, laboratory -> switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<Finding>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Finding>(var finding) ->
                id(request)
                        .map(id -> corrected(correcting.correct(laboratory, id, finding, knownVersion(request))))
                        .orElseGet(ResultRoutes::notFound);
        });
    }

    Response withdraw(Request request) {
        return byLaboratory(
                request,
                laboratory -> id(request)
                        .map(id -> corrected(correcting.withdraw(laboratory, id)))
                        .orElseGet(ResultRoutes::notFound));
    }

    static Response corrected(CorrectResult.Outcome outcome) {
        return switch (outcome) {
            case CorrectResult.Outcome.Stands(var kept) -> shown(kept);
            case CorrectResult.Outcome.Hidden() -> notFound();
            case CorrectResult.Outcome.VersionRequired() -> Response.problem(Problem.of(428, "precondition-required"));
            case CorrectResult.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
            case CorrectResult.Outcome.OtherSample() ->
                Response.problem(Problem.invalid(List.of(FieldError.at("/sampleId", "laboratory.other-sample"))));
            case CorrectResult.Outcome.MethodNotRegistered() -> methodNotRegistered();
            case CorrectResult.Outcome.Busy() ->
                Response.problem(Problem.of(409, "request-in-flight")).with("retry-after", "1");
        };
    }

    Response own(Request request) {
        return own.of(request.caller(), request.pathParameter("personId"))
                .map(found -> new Page(found.stream()
                        .map(kept -> OwnResultView.of(kept, laboratories, request.language()))
                        .toList()))
                .map(page -> Response.json(200, page))
                .orElseGet(ResultRoutes::notFound);
    }

    interface Answering {
        Response to(LaboratoryId laboratory);
    }

    static Response byLaboratory(Request request, Answering then) {
        if (!request.caller().is(Role.LABORATORY)) return Response.problem(Problem.of(403, "role-required"));
        return LaboratoryId.of(request.caller()).map(then::to).orElseGet(ResultRoutes::notRegistered);
    }

    private static Response shown(KeptResult kept) {
        return Response.json(200, ResultView.History.of(kept)).with("etag", etag(kept.latest()));
    }

    private static String etag(Result result) {
        return "\"" + result.version() + "\"";
    }

    private static Response methodNotRegistered() {
        return Response.problem(Problem.invalid(METHOD_NOT_REGISTERED));
    }

    private static Response notRegistered() {
        return Response.problem(Problem.of(403, "laboratory.not-registered"));
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }

    private static Optional<ResultId> id(Request request) {
        return ResultId.read(request.pathParameter("resultId"));
    }

    /** A version that nobody can have read is never the one that stands. */
    static Optional<Integer> knownVersion(Request request) {
        return request.header("if-match")
                .map(tag -> tag.matches("\"[1-9][0-9]{0,6}\"") ? Integer.parseInt(tag.replace("\"", "")) : -1);
    }
}
