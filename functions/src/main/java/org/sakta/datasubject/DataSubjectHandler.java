package org.sakta.datasubject;

import static org.sakta.shared.http.Filters.requiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.HeldData.Kept;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;

/** {@code GET /people/{personId}/export} and {@code DELETE /people/{personId}}. */
public final class DataSubjectHandler extends HttpFunction {
    public DataSubjectHandler() {
        this(Env.system());
    }

    DataSubjectHandler(Env env) {
        this(DataSubjectWiring.of(env));
    }

    DataSubjectHandler(DataSubjectWiring wiring) {
        super(wiring.edge().then(requiring(Role.CITIZEN)).around(request -> handle(wiring, request)));
    }

    private static Response handle(DataSubjectWiring wiring, Request request) {
        return switch (request.routeKey()) {
            case "GET /people/{personId}/export" -> export(wiring, request);
            case "DELETE /people/{personId}" -> erase(wiring, request);
            default -> notFound();
        };
    }

    private static Response export(DataSubjectWiring wiring, Request request) {
        var subject = request.caller().subject();
        var tooOften = wiring.exports().count(subject);
        if (tooOften.isPresent())
            return Response.problem(Problem.of(429, "too-many-attempts"))
                    .with("retry-after", Long.toString(tooOften.get().toSeconds() + 1));
        try {
            return wiring.exporting()
                    .export(request.caller(), request.pathParameter("personId"))
                    .map(export -> Response.json(200, export)
                            .with("content-disposition", "attachment; filename=\"sakta-export.json\""))
                    .orElseGet(DataSubjectHandler::notFound);
        } catch (DependencyUnavailable unavailable) {
            wiring.exports().giveBack(subject);
            throw unavailable;
        }
    }

    private record KeptView(String reason, String text, Optional<Instant> until) {}

    private record ErasedView(String personId, List<KeptView> kept) {}

    private static Response erase(DataSubjectWiring wiring, Request request) {
        var messages = Messages.in(request.language());
        return wiring.erasing()
                .erase(request.caller(), request.pathParameter("personId"))
                .map(erased -> Response.json(
                        200,
                        new ErasedView(
                                erased.id().value(),
                                erased.kept().stream()
                                        .map(kept -> view(kept, messages))
                                        .toList())))
                .orElseGet(DataSubjectHandler::notFound);
    }

    private static KeptView view(Kept kept, Messages messages) {
        return new KeptView(
                kept.reason().substring(kept.reason().indexOf('.') + 1),
                messages.text(kept.reason(), kept.arguments()),
                kept.until());
    }

    private static Response notFound() {
        return Response.problem(Problem.of(404, "not-found"));
    }
}
