package org.sakta.status;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.identity.Statement;
import org.sakta.identity.StatementForm;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes that show a colour and what it rests on. */
record StatusReadRoutes(ReadStatus own, Epidemiology epidemiology, Country country, InstantSource clock) {
    Response status(Request request) {
        if (!request.caller().is(Role.CITIZEN)) return Response.problem(Problem.of(403, "role-required"));
        return asked(request, query -> shown(request, query, StatusView::of));
    }

    Response evidence(Request request) {
        return request.caller().is(Role.CITIZEN)
                ? asked(request, query -> shown(request, query, EvidenceListView::of))
                : asked(
                        request,
                        query -> stated(request, (person, statement) -> official(request, person, statement, query)));
    }

    private Response asked(Request request, Function<StatusQuery, Response> then) {
        var now = clock.instant();
        return switch (StatusQuery.parse(request.queryFields(), AskedSpan.around(now, country), now)) {
            case Parsed.Invalid<StatusQuery>(var errors) -> invalid(errors);
            case Parsed.Valid<StatusQuery>(var query) -> then.apply(query);
        };
    }

    private interface Shape {
        Object of(ReadStatus.Outcome.Shown found, StatusQuery query, Language language);
    }

    private Response shown(Request request, StatusQuery query, Shape shape) {
        return switch (own.read(request.caller(), request.pathParameter("personId"), query)) {
            case ReadStatus.Outcome.Shown found -> Response.json(200, shape.of(found, query, request.language()));
            case ReadStatus.Outcome.RegisterFirst() -> Response.problem(Problem.of(409, "status.register-first"));
            case ReadStatus.Outcome.Hidden() -> notFound();
        };
    }

    private Response official(Request request, PersonId person, Statement statement, StatusQuery query) {
        return epidemiology
                .read(request.caller(), person, statement, query)
                .map(found -> Response.json(200, EvidenceListView.of(found, query, request.language())))
                .orElseGet(StatusReadRoutes::notFound);
    }

    /** What an official does to a person, which takes a purpose. */
    interface Official {
        Response on(PersonId person, Statement statement);
    }

    static Response stated(Request request, Official official) {
        return switch (StatementForm.read(request)) {
            case Parsed.Invalid<Optional<Statement>>(var errors) -> invalid(errors);
            case Parsed.Valid<Optional<Statement>>(var statement) ->
                statement
                        .map(stated -> PersonId.read(request.pathParameter("personId"))
                                .map(person -> official.on(person, stated))
                                .orElseGet(StatusReadRoutes::notFound))
                        .orElseGet(() ->
                                invalid(List.of(FieldError.parameter("Sakta-Purpose", "identity.purpose-required"))));
        };
    }

    static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }

    static Response invalid(List<FieldError> errors) {
        return Response.problem(Problem.invalid(errors));
    }
}
