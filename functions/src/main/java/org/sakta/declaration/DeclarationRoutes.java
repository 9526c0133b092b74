package org.sakta.declaration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sakta.audit.Reference;
import org.sakta.declaration.SubmitDeclaration.Outcome;
import org.sakta.identity.Statement;
import org.sakta.identity.StatementForm;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** The routes of declarations: each parses, calls, and gives the outcome its status. */
record DeclarationRoutes(
        SubmissionForm form, SubmitDeclaration submitting, ReadDeclarations reading, InstantSource clock) {
    Response submit(Request request) {
        var reference = request.header("sakta-reference");
        if (reference.isPresent() && reference.flatMap(Reference::read).isEmpty())
            return invalid(List.of(FieldError.parameter("Sakta-Reference", "identity.reference")));
        return switch (form.parse(request.json(), clock.instant())) {
            case Parsed.Invalid<Submission>(var errors) -> invalid(errors);
            case Parsed.Valid<Submission>(var submission) ->
                toResponse(request, submitting.submit(request.caller(), submission, reference.map(Reference::new)));
        };
    }

    private static Response toResponse(Request request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Received(var declaration, var form, var pass, boolean changed) ->
                Response.json(changed ? 201 : 200, ReceiptView.of(declaration, form, pass, request.language()))
                        .with("location", "/declarations/" + declaration.id());
            case Outcome.RegisterFirst() -> registerFirst();
            case Outcome.Hidden() -> notFound();
            case Outcome.OutsideArea() -> outsideArea();
            case Outcome.Lacking(var errors) -> invalid(errors);
            case Outcome.Busy() ->
                Response.problem(Problem.of(409, "request-in-flight")).with("retry-after", "1");
        };
    }

    Response show(Request request) {
        var query = request.queryFields();
        var version = query.optional("version", version());
        return switch (query.result(version)) {
            case Parsed.Invalid<Optional<Integer>>(var errors) -> invalid(errors);
            case Parsed.Valid<Optional<Integer>>(var asked) ->
                DeclarationId.read(request.pathParameter("declarationId"))
                        .map(id -> read(
                                request,
                                statement -> reading.one(
                                        request.caller(),
                                        id,
                                        asked.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                                        statement),
                                found -> Response.json(200, DeclarationView.of(found.getFirst()))))
                        .orElseGet(DeclarationRoutes::notFound);
        };
    }

    private static Reader<Integer> version() {
        return Reader.text(7).map(text -> {
            if (!text.matches("[1-9][0-9]{0,5}")) throw new InvalidValue("expected-integer", 1, 999_999);
            return Integer.parseInt(text);
        });
    }

    Response history(Request request) {
        return switch (DeclarationPage.Query.parse(request.queryFields())) {
            case Parsed.Invalid<DeclarationPage.Query>(var errors) -> invalid(errors);
            case Parsed.Valid<DeclarationPage.Query>(var query) ->
                read(
                        request,
                        statement -> reading.history(request.caller(), request.pathParameter("personId"), statement),
                        found -> Response.json(200, DeclarationPage.of(found, query)));
        };
    }

    private static Response read(
            Request request,
            Function<Optional<Statement>, ReadDeclarations.Outcome> reading,
            Function<List<Declaration>, Response> shown) {
        return switch (StatementForm.read(request)) {
            case Parsed.Invalid<Optional<Statement>>(var errors) -> invalid(errors);
            case Parsed.Valid<Optional<Statement>>(var statement) ->
                switch (reading.apply(statement)) {
                    case ReadDeclarations.Outcome.Shown(var found) -> shown.apply(found);
                    case ReadDeclarations.Outcome.Hidden() -> notFound();
                    case ReadDeclarations.Outcome.RegisterFirst() -> registerFirst();
                    case ReadDeclarations.Outcome.OutsideArea() -> outsideArea();
                    case ReadDeclarations.Outcome.PurposeRequired() ->
                        invalid(List.of(FieldError.parameter("Sakta-Purpose", "identity.purpose-required")));
                };
        };
    }

    private static Response registerFirst() {
        return Response.problem(Problem.of(409, "declaration.register-first"))
                .with("link", "</people>; rel=\"https://sakta.org/rels/register\"");
    }

    private static Response outsideArea() {
        return Response.problem(Problem.of(403, "declaration.outside-area"));
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }

    private static Response invalid(List<FieldError> errors) {
        return Response.problem(Problem.invalid(errors));
    }
}
