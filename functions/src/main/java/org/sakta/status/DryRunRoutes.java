package org.sakta.status;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.Jobs;

/** The routes by which an epidemiologist tries rules before they are in force. They name nobody, so nobody's audit trail tells of them. */
record DryRunRoutes(Jobs jobs, EvidenceIds ids, Country country, InstantSource clock) {
    private static final Duration KEPT = Duration.ofDays(30);

    Response start(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        var id = request.pathParameter("ruleSetId");
        return RuleSetId.isValid(id) ? start(request, new RuleSetId(id)) : StatusReadRoutes.notFound();
    }

    private Response start(Request request, RuleSetId id) {
        return switch (RuleSetDryRun.parse(id, request.json(), country, clock.instant())) {
            case Parsed.Invalid<RuleSetDryRun>(var errors) -> StatusReadRoutes.invalid(errors);
            case Parsed.Valid<RuleSetDryRun>(var trial) -> start(request, trial);
        };
    }

    private Response start(Request request, RuleSetDryRun trial) {
        var caller = request.caller().subject();
        var id = ids.nextDryRun(caller, request.header("idempotency-key"));
        var owner = new JobOwner(caller.value());
        return shown(
                202,
                jobs.start(Job.planned(id, TryRuleSet.KIND, owner, clock.instant(), KEPT)
                        .told(trial.input())));
    }

    Response show(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        var id = request.pathParameter("dryRunId");
        return (JobId.isValid(id) ? jobs.find(new JobId(id)) : Optional.<Job>empty())
                .map(job -> shown(200, job))
                .orElseGet(StatusReadRoutes::notFound);
    }

    private Response shown(int status, Job job) {
        var now = clock.instant();
        return Response.json(
                status,
                DryRunView.of(job, StatusPolicy.of(country, country.today(now)).disclosure(), now));
    }
}
