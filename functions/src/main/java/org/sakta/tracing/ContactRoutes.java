package org.sakta.tracing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** The routes of a case's contacts. */
record ContactRoutes(Cases cases, NameContact naming, FollowContacts following) {
    /** Each contact that is shown takes two writes of the audit's transaction. */
    private static final int MOST = 40;

    private static final Pattern PLACE = Pattern.compile("CONTACT#[0-9]{1,9}\\.[A-Za-z0-9_-]{43}");

    private record ContactQuery(Optional<String> after, int limit) {}

    private interface Page {
        Optional<?> of(CaseId id, ContactQuery asked);
    }

    Response list(Request request) {
        return page(
                request,
                (id, asked) -> cases.contacts(
                                request.caller(),
                                CaseRoutes.role(request),
                                id,
                                asked.after(),
                                asked.limit(),
                                any -> true)
                        .map(ContactsView::of));
    }

    Response followUp(Request request) {
        return page(
                request,
                (id, asked) -> following
                        .slice(request.caller(), CaseRoutes.role(request), id, asked.after(), asked.limit())
                        .map(FollowUpView::of));
    }

    private static Response page(Request request, Page page) {
        var query = request.queryFields();
        var cursor = query.optional("cursor", Cursor.reader().map(from -> CaseRoutes.known(from, PLACE)));
        var limit = query.optional("limit", Parameters.limit(MOST));
        return switch (query.result(
                () -> new ContactQuery(cursor.get(), limit.get().orElse(MOST)))) {
            case Parsed.Invalid<ContactQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<ContactQuery>(var asked) ->
                CaseRoutes.ofCase(
                        request,
                        id -> page.of(id, asked)
                                .map(shown -> Response.json(200, shown))
                                .orElseGet(CaseRoutes::notFound));
        };
    }

    Response call(Request request) {
        var form = Fields.of(request.json());
        var found = form.required("found", Reader.choice(Contact.Call.Found.class));
        return switch (form.result(found)) {
            case Parsed.Invalid<Contact.Call.Found>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Contact.Call.Found>(var how) ->
                ofContact(
                        request,
                        (id, person) ->
                                noted(following.call(request.caller(), CaseRoutes.role(request), id, person, how)));
        };
    }

    private static Response noted(FollowContacts.Outcome outcome) {
        return switch (outcome) {
            case FollowContacts.Outcome.Noted(var followUp) -> Response.json(201, FollowUpView.Followed.of(followUp));
            case FollowContacts.Outcome.NothingThere() -> CaseRoutes.notFound();
            case FollowContacts.Outcome.Withdrawn() -> Response.problem(Problem.of(409, "tracing.case-withdrawn"));
        };
    }

    private static Response ofContact(Request request, BiFunction<CaseId, PersonId, Response> then) {
        return CaseRoutes.ofCase(
                request,
                id -> PersonId.read(request.pathParameter("personId"))
                        .map(person -> then.apply(id, person))
                        .orElseGet(CaseRoutes::notFound));
    }

    Response name(Request request) {
        return switch (NamedContact.parse(request.json())) {
            case Parsed.Invalid<NamedContact>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<NamedContact>(var named) ->
                CaseRoutes.ofCase(
                        request, id -> answer(201, naming.name(request.caller(), CaseRoutes.role(request), id, named)));
        };
    }

    Response remove(Request request) {
        if (!request.caller().is(Role.EPIDEMIOLOGIST)) return Response.problem(Problem.of(403, "role-required"));
        return ofContact(request, (id, person) -> answer(200, naming.remove(request.caller(), id, person)));
    }

    private static Response answer(int status, NameContact.Outcome outcome) {
        return switch (outcome) {
            case NameContact.Outcome.Stands(var contact) -> Response.json(status, ContactsView.ContactView.of(contact));
            case NameContact.Outcome.NothingThere() -> CaseRoutes.notFound();
            case NameContact.Outcome.Withdrawn() -> Response.problem(Problem.of(409, "tracing.case-withdrawn"));
            case NameContact.Outcome.Impossible(var why) -> Response.problem(Problem.invalid(List.of(why)));
        };
    }
}
