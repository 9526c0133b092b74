package org.sakta.venue;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of venues that write: each parses, calls, and gives the outcome its status. */
record VenueRoutes(
        VenueForm form,
        VenueIds ids,
        RegisterVenue registering,
        DecideVenue deciding,
        ReissuePoster posters,
        InstantSource clock) {
    Response register(Request request) {
        requireOne(request.caller(), Role.VENUE_OPERATOR);
        return Operator.of(request.caller())
                .map(operator -> register(request, operator))
                .orElseGet(VenueRoutes::noOrganisation);
    }

    private Response register(Request request, Operator operator) {
        return switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<VenueForm.Described>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VenueForm.Described>(var described) ->
                registering
                        .register(
                                ids.next(operator, request.header("idempotency-key")),
                                operator,
                                described.country(),
                                described.details())
                        .map(venue -> shown(201, venue, request).with("location", "/venues/" + venue.id()))
                        .orElseGet(() -> Response.problem(Problem.of(422, "idempotency-key-reused")));
        };
    }

    Response change(Request request) {
        requireOne(request.caller(), Role.VENUE_OPERATOR);
        return Operator.of(request.caller())
                .map(operator -> change(request, operator))
                .orElseGet(VenueRoutes::noOrganisation);
    }

    private Response change(Request request, Operator operator) {
        return switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<VenueForm.Described>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VenueForm.Described>(var described) ->
                venueId(request)
                        .map(id -> registering.change(
                                id, operator, described.details(), described.country(), knownVersion(request)))
                        .map(outcome -> changed(outcome, request))
                        .orElseGet(VenueRoutes::notFound);
        };
    }

    private Response changed(RegisterVenue.Outcome outcome, Request request) {
        return switch (outcome) {
            case RegisterVenue.Outcome.Changed(var venue) -> shown(200, venue, request);
            case RegisterVenue.Outcome.Hidden() -> notFound();
            case RegisterVenue.Outcome.VersionRequired() -> Response.problem(Problem.of(428, "precondition-required"));
            case RegisterVenue.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
            case RegisterVenue.Outcome.Closed() -> Response.problem(Problem.of(409, "venue.closed"));
            case RegisterVenue.Outcome.Abroad() -> Response.problem(Problem.of(409, "venue.abroad"));
        };
    }

    Response decide(Request request) {
        requireOne(request.caller(), Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return switch (DecisionForm.parse(request.json())) {
            case Parsed.Invalid<DecideVenue.Decision>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<DecideVenue.Decision>(var decision) ->
                venueId(request)
                        .map(id -> deciding.decide(request.caller(), id, decision, knownVersion(request)))
                        .map(outcome -> decided(outcome, request))
                        .orElseGet(VenueRoutes::notFound);
        };
    }

    Response close(Request request) {
        requireOne(request.caller(), Role.VENUE_OPERATOR, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return venueId(request)
                .map(id -> deciding.close(request.caller(), id))
                .map(outcome -> decided(outcome, request))
                .orElseGet(VenueRoutes::notFound);
    }

    private Response decided(DecideVenue.Outcome outcome, Request request) {
        return switch (outcome) {
            case DecideVenue.Outcome.Decided(var venue) -> shown(200, venue, request);
            case DecideVenue.Outcome.Hidden() -> notFound();
            case DecideVenue.Outcome.VersionRequired() -> Response.problem(Problem.of(428, "precondition-required"));
            case DecideVenue.Outcome.Stale() -> Response.problem(Problem.of(412, "precondition-failed"));
            case DecideVenue.Outcome.NotInThatState() -> Response.problem(Problem.of(409, "venue.not-in-that-state"));
        };
    }

    Response reissue(Request request) {
        requireOne(request.caller(), Role.VENUE_OPERATOR, Role.MINISTRY_REGISTRAR, Role.REGIONAL_REPRESENTATIVE);
        return venueId(request)
                .map(id -> posters.issue(request.caller(), id))
                .map(VenueRoutes::issued)
                .orElseGet(VenueRoutes::notFound);
    }

    private static Response issued(ReissuePoster.Outcome outcome) {
        return switch (outcome) {
            case ReissuePoster.Outcome.Issued(var venue, var poster) ->
                Response.json(201, VenueView.poster(venue, poster));
            case ReissuePoster.Outcome.Hidden() -> notFound();
            case ReissuePoster.Outcome.NotApproved() -> Response.problem(Problem.of(409, "venue.not-approved"));
            case ReissuePoster.Outcome.Changing() ->
                Response.problem(Problem.of(409, "venue.changing")).with("retry-after", "1");
        };
    }

    private Response shown(int status, Venue venue, Request request) {
        return Response.json(status, VenueView.of(venue, request.language(), clock.instant()))
                .with("etag", "\"" + venue.version() + "\"");
    }

    static Optional<VenueId> venueId(Request request) {
        return Optional.of(request.pathParameter("venueId"))
                .filter(VenueId::isValid)
                .map(VenueId::new);
    }

    static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }

    private static Response noOrganisation() {
        return Response.problem(Problem.of(403, "venue.no-organisation"));
    }

    /** A version that nobody can have read is never the one that stands. */
    private static Optional<Integer> knownVersion(Request request) {
        return request.header("if-match")
                .map(tag -> tag.matches("\"[1-9][0-9]{0,6}\"") ? Integer.parseInt(tag.replace("\"", "")) : -1);
    }

    static void requireOne(Caller caller, Role... roles) {
        for (var role : roles) if (caller.is(role)) return;
        throw new Refusal(Problem.of(403, "role-required"));
    }
}
