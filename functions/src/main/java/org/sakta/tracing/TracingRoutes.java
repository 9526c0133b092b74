package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.Jobs;

/** The routes by which a case is traced. What they show names nobody, so that nobody's audit trail tells of it; the approval does. */
record TracingRoutes(
        ServedCases cases,
        TracingStore store,
        Jobs jobs,
        ApproveTracing approving,
        UnaryOperator<Instant> keptUntil,
        InstantSource clock) {
    Response start(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        return CaseRoutes.ofCase(
                request,
                id -> cases.find(request.caller(), id)
                        .map(known -> start(request, known))
                        .orElseGet(CaseRoutes::notFound));
    }

    private Response start(Request request, Case known) {
        if (known.isWithdrawn()) return Response.problem(Problem.of(409, "tracing.case-withdrawn"));
        if (known.inquiry().isEmpty()) return Response.problem(Problem.of(409, "tracing.not-inquired"));
        var id = TracingId.of(known);
        var search = jobs.start(SearchContacts.of(known, request.caller().subject(), clock.instant(), keptUntil));
        return shown(202, id, search).with("location", "/tracings/" + id);
    }

    Response show(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST) && !request.caller().is(Role.MINISTRY_REGISTRAR))
            return Response.problem(Problem.of(403, "role-required"));
        return TracingId.read(request.pathParameter("tracingId"))
                .filter(id -> cases.find(request.caller(), id.of()).isPresent())
                .flatMap(id -> jobs.find(id.search()).map(search -> shown(200, id, search)))
                .orElseGet(CaseRoutes::notFound);
    }

    Response approve(Request request) {
        var caller = request.caller();
        if (!caller.is(Role.EPIDEMIOLOGIST) && !caller.is(Role.MINISTRY_REGISTRAR))
            return Response.problem(Problem.of(403, "role-required"));
        var role = caller.is(Role.MINISTRY_REGISTRAR) ? Role.MINISTRY_REGISTRAR : Role.EPIDEMIOLOGIST;
        return TracingId.read(request.pathParameter("tracingId"))
                .map(id -> approved(id, approving.approve(caller, role, id)))
                .orElseGet(CaseRoutes::notFound);
    }

    private Response approved(TracingId id, ApproveTracing.Outcome outcome) {
        return switch (outcome) {
            case ApproveTracing.Outcome.Approved(var search) -> shown(202, id, search);
            case ApproveTracing.Outcome.NotThere() -> CaseRoutes.notFound();
            case ApproveTracing.Outcome.NotSearched() -> Response.problem(Problem.of(409, "tracing.not-searched"));
            case ApproveTracing.Outcome.OwnTracing() -> Response.problem(Problem.of(403, "tracing.own-tracing"));
            case ApproveTracing.Outcome.TooMany(int largest) ->
                Response.problem(Problem.of(409, "tracing.too-many", largest));
            case ApproveTracing.Outcome.CaseChanged() -> Response.problem(Problem.of(409, "tracing.case-changed"));
        };
    }

    private Response shown(int status, TracingId id, Job search) {
        return Response.json(
                status,
                TracingView.of(
                        id, search, store.counts(id), store.approval(id), jobs.find(id.approval()), clock.instant()));
    }
}
