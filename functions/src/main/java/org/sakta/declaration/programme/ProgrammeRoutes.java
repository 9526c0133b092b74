package org.sakta.declaration.programme;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.sakta.policy.Settings;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The staff's routes of programmes: each parses, calls, and gives the outcome its status. */
record ProgrammeRoutes(
        Programmes directory,
        ProgrammeForm form,
        OpenProgramme opening,
        KeepRoster keeping,
        MeasureCompletion measuring,
        InstantSource clock) {
    /** Five thousand members, each with the longest document number. */
    private static final int LARGEST_ROSTER = 1024 * 1024;

    private static final Response NOT_FOUND = Response.problem(Problem.of(404, "not-found"));

    private record RosterReceipt(ProgrammeId programmeId, String organisation, int version, int people) {}

    Response open(Request request) {
        requireOne(request.caller(), Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<Programme>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Programme>(var programme) ->
                switch (opening.open(request.caller(), programme)) {
                    case OpenProgramme.Outcome.OutsideArea() ->
                        Response.problem(Problem.of(403, "declaration.outside-area"));
                    case OpenProgramme.Outcome.Opened(var opened) ->
                        Response.json(201, ProgrammeView.of(opened, request.language()))
                                .with("location", "/programmes/" + opened.id());
                };
        };
    }

    Response roster(Request request) {
        requireOne(request.caller(), Role.AGENCY_COORDINATOR);
        var organisation = request.caller().organisation();
        if (organisation.isEmpty()) return Response.problem(Problem.of(403, "declaration.no-organisation"));
        return pilot(request)
                .map(pilot -> roster(request, pilot, organisation.get()))
                .orElse(NOT_FOUND);
    }

    private Response roster(Request request, Programme pilot, String organisation) {
        var rules = Settings.of(pilot.country(), pilot.country().today(clock.instant()))
                .rosters();
        return switch (RosterForm.parse(request.json(LARGEST_ROSTER), pilot.country(), rules)) {
            case Parsed.Invalid<Set<Handle>>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Set<Handle>>(var handles) ->
                kept(keeping.keep(pilot, organisation, handles, knownVersion(request)));
        };
    }

    private static Response kept(KeepRoster.Outcome outcome) {
        return switch (outcome) {
            case KeepRoster.Outcome.Kept(var roster) ->
                Response.json(
                                200,
                                new RosterReceipt(
                                        roster.programme(),
                                        roster.organisation(),
                                        roster.version(),
                                        roster.members().size()))
                        .with("etag", "\"" + roster.version() + "\"");
            case KeepRoster.Outcome.VersionRequired() -> Response.problem(Problem.of(428, "precondition-required"));
            case KeepRoster.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
            case KeepRoster.Outcome.Over() -> Response.problem(Problem.of(409, "declaration.programme-over"));
        };
    }

    /** A version that nobody can have read is never the one that stands. */
    private static Optional<Integer> knownVersion(Request request) {
        return request.header("if-match")
                .map(tag -> tag.matches("\"[1-9][0-9]{0,6}\"") ? Integer.parseInt(tag.replace("\"", "")) : -1);
    }

    Response completion(Request request) {
        var caller = request.caller();
        requireOne(caller, Role.AGENCY_COORDINATOR, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return pilot(request).map(pilot -> completion(caller, pilot)).orElse(NOT_FOUND);
    }

    private Response completion(Caller caller, Programme pilot) {
        if (opening.isResponsible(caller, pilot)) return shown(measuring.of(pilot, Optional.empty()));
        if (!caller.is(Role.AGENCY_COORDINATOR)) return Response.problem(Problem.of(403, "declaration.outside-area"));
        return caller.organisation()
                .map(own -> shown(measuring.of(pilot, Optional.of(own))))
                .orElseGet(() -> Response.problem(Problem.of(403, "declaration.no-organisation")));
    }

    private static Response shown(Completion completion) {
        return Response.json(200, CompletionView.of(completion));
    }

    private Optional<Programme> pilot(Request request) {
        return Optional.of(request.pathParameter("programmeId"))
                .filter(ProgrammeId::isValid)
                .flatMap(id -> directory.find(new ProgrammeId(id)))
                .filter(programme -> programme.kind() == Programme.Kind.PILOT);
    }

    private static void requireOne(Caller caller, Role... roles) {
        for (var role : roles) if (caller.is(role)) return;
        throw new Refusal(Problem.of(403, "role-required"));
    }
}
