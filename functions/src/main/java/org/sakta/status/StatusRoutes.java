package org.sakta.status;

import java.time.Instant;
import java.time.InstantSource;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.identity.Statement;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes by which an epidemiologist adds evidence and takes it back. */
record StatusRoutes(Epidemiology epidemiology, EvidenceIds ids, Country country, InstantSource clock) {
    Response record(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        var now = clock.instant();
        var longest = StatusPolicy.of(country, country.today(now)).longestDecision();
        return switch (EvidenceForm.parse(request.json(), longest, country.zone(), now)) {
            case Parsed.Invalid<Fact>(var errors) -> StatusReadRoutes.invalid(errors);
            case Parsed.Valid<Fact>(var fact) ->
                StatusReadRoutes.stated(request, (person, statement) -> record(request, person, statement, fact, now));
        };
    }

    private Response record(Request request, PersonId person, Statement statement, Fact fact, Instant now) {
        var id = ids.next(request.caller().subject(), person, request.header("idempotency-key"));
        return toResponse(
                201, epidemiology.record(request.caller(), person, statement, new Evidence(id, 1, now, fact)));
    }

    Response withdraw(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        var form = Fields.of(request.json());
        var reason = form.required("reason", Justification.reader());
        return switch (form.result(reason)) {
            case Parsed.Invalid<Justification>(var errors) -> StatusReadRoutes.invalid(errors);
            case Parsed.Valid<Justification>(var why) ->
                StatusReadRoutes.stated(request, (person, statement) -> withdraw(request, person, statement, why));
        };
    }

    private Response withdraw(Request request, PersonId person, Statement statement, Justification why) {
        return EvidenceId.read(request.pathParameter("evidenceId"))
                .map(id -> toResponse(200, epidemiology.withdraw(request.caller(), person, statement, id, why)))
                .orElseGet(StatusReadRoutes::notFound);
    }

    private static Response toResponse(int status, Epidemiology.Outcome outcome) {
        return switch (outcome) {
            case Epidemiology.Outcome.Recorded(var evidence) -> Response.json(status, EvidenceView.of(evidence));
            case Epidemiology.Outcome.Nobody() -> StatusReadRoutes.notFound();
            case Epidemiology.Outcome.NothingThere() -> StatusReadRoutes.notFound();
            case Epidemiology.Outcome.KeptByAnother() -> Response.problem(Problem.of(409, "status.kept-by-another"));
            case Epidemiology.Outcome.KeyReused() -> Response.problem(Problem.of(422, "idempotency-key-reused"));
        };
    }
}
