package org.sakta.identity;

import static org.sakta.shared.http.Filters.requiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sakta.audit.Access;
import org.sakta.audit.AccessHistory.Slice;
import org.sakta.audit.Reference;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code GET /people/{personId}/accesses}: who looked, when, in which role, and what for. */
public final class AccessesHandler extends HttpFunction {
    public AccessesHandler() {
        this(Env.system());
    }

    AccessesHandler(Env env) {
        this(IdentityWiring.of(env));
    }

    AccessesHandler(IdentityWiring wiring) {
        this(wiring, wiring.mandates(), wiring.readingAccesses());
    }

    private AccessesHandler(IdentityWiring wiring, Mandates mandates, ReadAccesses accesses) {
        super(wiring.edge()
                .then(requiring(Role.CITIZEN, Role.AUDITOR))
                .around(request -> handle(mandates, accesses, request)));
    }

    private static Response handle(Mandates mandates, ReadAccesses accesses, Request request) {
        var part = PeopleAnswers.valid(AccessCursor.part(request.queryFields()));
        var id = PeopleAnswers.named(request, mandates);
        return switch (accesses.read(request.caller(), id, part)) {
            case ReadAccesses.Outcome.ToSubject(var slice) ->
                Response.json(200, AccessPage.of(slice, Optional.empty(), AccessView::toSubject));
            case ReadAccesses.Outcome.ToAuditor(var slice, var intact) ->
                Response.json(200, AccessPage.of(slice, Optional.of(intact), AccessView::toAuditor));
            case ReadAccesses.Outcome.Hidden() -> PeopleAnswers.notFound();
        };
    }

    /** One look; who exactly, and on which file, is for the auditor. */
    record AccessView(
            Instant at,
            String role,
            Optional<String> organisation,
            String what,
            String purpose,
            Optional<String> actor,
            Optional<String> reference) {
        static AccessView toSubject(Access access) {
            return new AccessView(
                    access.at(),
                    access.actor().role().group(),
                    access.actor().organisation(),
                    access.deed().wire(),
                    access.purpose().wire(),
                    Optional.empty(),
                    Optional.empty());
        }

        static AccessView toAuditor(Access access) {
            var shown = toSubject(access);
            return new AccessView(
                    shown.at,
                    shown.role,
                    shown.organisation,
                    shown.what,
                    shown.purpose,
                    Optional.of(access.actor().subject()),
                    access.reference().map(Reference::value));
        }
    }

    private record AccessPage(List<AccessView> accesses, Optional<String> next, Optional<Boolean> intact) {
        static AccessPage of(Slice slice, Optional<Boolean> intact, Function<Access, AccessView> view) {
            return new AccessPage(
                    slice.accesses().stream().map(view).toList(), slice.next().map(AccessCursor::of), intact);
        }
    }
}
