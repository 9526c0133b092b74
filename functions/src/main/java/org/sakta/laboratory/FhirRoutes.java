package org.sakta.laboratory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.json.JsonWriter;

/** {@code POST /fhir}: a result as a FHIR R4 transaction. */
record FhirRoutes(FindingForm form, FhirReport reports, InstantSource clock) {
    private static final int LARGEST = 64 * 1024;

    /** A {@code Bundle} of the type {@code transaction-response}. */
    private record Answer(String resourceType, String type, List<Entry> entry) {}

    private record Entry(Said response) {}

    private record Said(
            String status, Optional<String> location, Optional<String> etag, Optional<Instant> lastModified) {}

    Response transaction(Request request) {
        return ResultRoutes.byLaboratory(request, laboratory -> switch (FhirBundle.read(
                request.json(LARGEST, FhirAnswers.CONTENT_TYPE, "application/json"))) {
            case Parsed.Invalid<FhirBundle>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<FhirBundle>(var bundle) -> taken(laboratory, bundle);
        });
    }

    private Response taken(LaboratoryId laboratory, FhirBundle bundle) {
        return switch (form.parse(Fields.of(bundle.finding()), clock.instant())) {
            case Parsed.Invalid<Finding>(var errors) ->
                Response.problem(
                        Problem.invalid(errors.stream().map(bundle::placed).toList()));
            case Parsed.Valid<Finding>(var finding) ->
                answered(
                        bundle,
                        switch (bundle.status()) {
                            case FINAL -> reports.report(laboratory, finding);
                            case CORRECTED -> reports.correct(laboratory, finding);
                            case WITHDRAWN -> reports.withdraw(laboratory, finding);
                        });
        };
    }

    private static Response answered(FhirBundle bundle, FhirReport.Outcome outcome) {
        return switch (outcome) {
            case FhirReport.Outcome.Reported(ReportResult.Outcome.Received(var result)) ->
                answered(bundle.types(), "201 Created", result);
            case FhirReport.Outcome.Reported(ReportResult.Outcome.Duplicate(var result)) ->
                answered(bundle.types(), "200 OK", result);
            case FhirReport.Outcome.Corrected(CorrectResult.Outcome.Stands(var kept)) ->
                answered(bundle.types(), "200 OK", kept.latest());
            case FhirReport.Outcome.Reported(ReportResult.Outcome.MethodNotRegistered()) -> methodNotRegistered(bundle);
            case FhirReport.Outcome.Corrected(CorrectResult.Outcome.MethodNotRegistered()) ->
                methodNotRegistered(bundle);
            case FhirReport.Outcome.Superseded() -> Response.problem(Problem.of(409, "laboratory.fhir-superseded"));
            case FhirReport.Outcome.Reported(var refused) -> ResultRoutes.reported(refused);
            case FhirReport.Outcome.Corrected(var refused) -> ResultRoutes.corrected(refused);
        };
    }

    private static Response methodNotRegistered(FhirBundle bundle) {
        return Response.problem(Problem.invalid(
                ResultRoutes.METHOD_NOT_REGISTERED.stream().map(bundle::placed).toList()));
    }

    /** What is kept is the result alone: a report's location says which, and the others have none. */
    static Response answered(List<String> types, String status, Result result) {
        var entries = types.stream()
                .map(type -> new Entry(
                        type.equals("DiagnosticReport")
                                ? new Said(
                                        status,
                                        Optional.of(
                                                "DiagnosticReport/" + result.id() + "/_history/" + result.version()),
                                        Optional.of("W/\"" + result.version() + "\""),
                                        Optional.of(result.receivedAt()))
                                : new Said(status, Optional.empty(), Optional.empty(), Optional.empty())))
                .toList();
        return Response.bytes(
                200,
                FhirAnswers.CONTENT_TYPE,
                new Body(JsonWriter.write(new Answer("Bundle", "transaction-response", entries))));
    }
}
