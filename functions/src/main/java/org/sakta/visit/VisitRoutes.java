package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.declaration.Declaring;
import org.sakta.declaration.ReceiptView;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.trust.Initials;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.StatusDetail;

/** The routes of whoever comes to a door: each parses, calls, and gives the outcome its status. */
record VisitRoutes(
        Declaring declaring, VisitorScan scanning, EntranceScan entrance, IssueStatusPass passes, InstantSource clock) {
    private record VenueName(String venueId, String name) {
        static VenueName of(Venue venue, Language language) {
            return new VenueName(venue.id().value(), venue.details().names().in(language));
        }
    }

    private record Visited(
            String direction,
            VenueName venue,
            Instant at,
            Optional<AdmissionView> verdict,
            Optional<Instant> doorSeesUntil,
            Optional<ReceiptView> declaration) {}

    private record Seen(String direction, Instant at, String initials, Optional<String> colour, boolean admitted) {}

    private record StatusPass(VenueName venue, String url, Instant validUntil, AdmissionView verdict) {}

    Response visit(Request request) {
        return request.caller().is(Role.CITIZEN) ? byVisitor(request) : byEntrance(request);
    }

    private Response byVisitor(Request request) {
        return switch (VisitForm.OfVisitor.parse(request.json(), declaring, clock.instant())) {
            case Parsed.Invalid<VisitForm.OfVisitor>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VisitForm.OfVisitor>(var form) ->
                visited(
                        scanning.scan(request.caller(), form.code(), form.direction(), form.declaration()),
                        request.language());
        };
    }

    private static Response visited(VisitorScan.Outcome outcome, Language language) {
        return switch (outcome) {
            case VisitorScan.Outcome.Judged judged ->
                Response.json(judged.admission().isAdmitted() ? 201 : 200, visited(judged, language));
            case VisitorScan.Outcome.Left(var venue, var visit) ->
                Response.json(
                        200,
                        new Visited(
                                "out",
                                VenueName.of(venue, language),
                                visit.out().orElseThrow(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            case VisitorScan.Outcome.NoPoster() -> VisitAnswers.noPoster();
            case VisitorScan.Outcome.NeutralPoster() -> VisitAnswers.neutralPoster();
            case VisitorScan.Outcome.OldPoster() -> VisitAnswers.oldPoster();
            case VisitorScan.Outcome.NotOpen() -> VisitAnswers.conflict("visit.not-open");
            case VisitorScan.Outcome.RegisterFirst() -> VisitAnswers.registerFirst();
            case VisitorScan.Outcome.DeclarationNeeded(var type) -> VisitAnswers.declarationNeeded(type);
            case VisitorScan.Outcome.DeclarationNotAsked() ->
                Response.problem(
                        Problem.invalid(List.of(FieldError.at("/declaration/form", "visit.declaration-not-asked"))));
            case VisitorScan.Outcome.DeclarationLacking(var errors) ->
                Response.problem(Problem.invalid(
                        errors.stream().map(VisitRoutes::ofDeclaration).toList()));
            case VisitorScan.Outcome.Busy() ->
                VisitAnswers.conflict("request-in-flight").with("retry-after", "1");
            case VisitorScan.Outcome.NotInside() -> VisitAnswers.notInside();
        };
    }

    private static FieldError ofDeclaration(FieldError error) {
        return new FieldError(error.place(), "/declaration" + error.where(), error.code(), error.arguments());
    }

    private static Visited visited(VisitorScan.Outcome.Judged judged, Language language) {
        return new Visited(
                "in",
                VenueName.of(judged.venue(), language),
                judged.at(),
                Optional.of(AdmissionView.of(judged.admission(), language)),
                Optional.of(judged.doorSeesUntil()),
                judged.declaration().map(receipt -> receipt.in(language)));
    }

    private Response byEntrance(Request request) {
        return switch (VisitForm.OfEntrance.parse(request.json())) {
            case Parsed.Invalid<VisitForm.OfEntrance>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VisitForm.OfEntrance>(var form) ->
                seen(entrance.scan(
                        request.caller(),
                        form.venue(),
                        form.code(),
                        form.direction(),
                        request.header("idempotency-key")));
        };
    }

    private static Response seen(EntranceScan.Outcome outcome) {
        return switch (outcome) {
            case EntranceScan.Outcome.Scanned(var scanned) -> seen(scanned);
            case EntranceScan.Outcome.Hidden() -> Response.problem(Problem.of(404, "not-found"));
            case EntranceScan.Outcome.NotOpen() -> VisitAnswers.conflict("visit.not-open");
        };
    }

    private static Response seen(PassAtDoor.Outcome outcome) {
        return switch (outcome) {
            case PassAtDoor.Outcome.Judged(var initials, var status, var at) ->
                Response.json(status.admitted() ? 201 : 200, judged(initials, status, at));
            case PassAtDoor.Outcome.Left(var initials, var at) ->
                Response.json(200, new Seen("out", at, initials.value(), Optional.empty(), true));
            case PassAtDoor.Outcome.NoPass() -> VisitAnswers.invalidCode("visit.no-pass");
            case PassAtDoor.Outcome.PassOver() -> VisitAnswers.conflict("visit.pass-over");
            case PassAtDoor.Outcome.PassOfAnotherVenue() -> VisitAnswers.conflict("visit.pass-of-another-venue");
            case PassAtDoor.Outcome.PassUsed() -> VisitAnswers.conflict("visit.pass-used");
            case PassAtDoor.Outcome.NotInside() -> VisitAnswers.notInside();
        };
    }

    private static Seen judged(Initials initials, StatusDetail status, Instant at) {
        return new Seen("in", at, initials.value(), Optional.of(Reader.wireName(status.colour())), status.admitted());
    }

    Response statusPass(Request request) {
        return switch (VisitForm.OfPass.parse(request.json())) {
            case Parsed.Invalid<VisitForm.OfPass>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<VisitForm.OfPass>(var form) ->
                issued(passes.issue(request.caller(), form.code(), form.direction()), request.language());
        };
    }

    private static Response issued(IssueStatusPass.Outcome outcome, Language language) {
        return switch (outcome) {
            case IssueStatusPass.Outcome.Issued(var venue, var admission, var pass) ->
                Response.json(
                        201,
                        new StatusPass(
                                VenueName.of(venue, language),
                                pass.url(),
                                pass.validUntil(),
                                AdmissionView.of(admission, language)));
            case IssueStatusPass.Outcome.NoPoster() -> VisitAnswers.noPoster();
            case IssueStatusPass.Outcome.NeutralPoster() -> VisitAnswers.neutralPoster();
            case IssueStatusPass.Outcome.OldPoster() -> VisitAnswers.oldPoster();
            case IssueStatusPass.Outcome.NotOpen() -> VisitAnswers.conflict("visit.not-open");
            case IssueStatusPass.Outcome.RegisterFirst() -> VisitAnswers.registerFirst();
            case IssueStatusPass.Outcome.DeclarationNeeded(var type) -> VisitAnswers.declarationNeeded(type);
        };
    }
}
