package org.sakta.tracing;

import static org.sakta.shared.http.Filters.requiring;

import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/**
 * {@code GET /cases}, {@code GET} and {@code PUT /cases/{caseId}}, {@code GET} and {@code POST /cases/{caseId}/contacts}, {@code DELETE
 * /cases/{caseId}/contacts/{personId}}, {@code POST} its {@code /calls}, {@code GET /cases/{caseId}/follow-up}; {@code POST /cases/{caseId}/tracings}, {@code GET /tracings/{tracingId}} and its approval.
 */
public final class CasesHandler extends HttpFunction {
    public CasesHandler() {
        this(Env.system());
    }

    CasesHandler(Env env) {
        this(TracingWiring.of(env));
    }

    private CasesHandler(TracingWiring wiring) {
        this(wiring.edge(), wiring.oneEffect(), wiring.caseRoutes(), wiring.contactRoutes(), wiring.tracingRoutes());
    }

    private CasesHandler(
            Filter edge, Filter oneEffect, CaseRoutes cases, ContactRoutes contacts, TracingRoutes tracings) {
        super(edge.then(requiring(Role.EPIDEMIOLOGIST, Role.TRACER, Role.MINISTRY_REGISTRAR))
                .then(oneEffect)
                .around(request -> handle(cases, contacts, tracings, request)));
    }

    private static Response handle(CaseRoutes cases, ContactRoutes contacts, TracingRoutes tracings, Request request) {
        var key = request.routeKey();
        if (key.contains("tracings"))
            return switch (key) {
                case "POST /cases/{caseId}/tracings" -> tracings.start(request);
                case "GET /tracings/{tracingId}" -> tracings.show(request);
                case "POST /tracings/{tracingId}/approval" -> tracings.approve(request);
                default -> CaseRoutes.notFound();
            };
        if (!request.caller().is(Role.EPIDEMIOLOGIST) && !request.caller().is(Role.TRACER))
            return Response.problem(Problem.of(403, "role-required"));
        return switch (key) {
            case "GET /cases" -> cases.list(request);
            case "GET /cases/{caseId}" -> cases.show(request);
            case "PUT /cases/{caseId}" -> cases.inquire(request);
            case "GET /cases/{caseId}/contacts" -> contacts.list(request);
            case "POST /cases/{caseId}/contacts" -> contacts.name(request);
            case "DELETE /cases/{caseId}/contacts/{personId}" -> contacts.remove(request);
            case "GET /cases/{caseId}/follow-up" -> contacts.followUp(request);
            case "POST /cases/{caseId}/contacts/{personId}/calls" -> contacts.call(request);
            default -> CaseRoutes.notFound();
        };
    }
}
