package org.sakta.declaration.form;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.HttpFunction;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Revalidation;

/** GET /declaration-forms and GET /declaration-forms/{formId}: public. */
public final class DeclarationFormsHandler extends HttpFunction {
    private static final Duration FRESH = Duration.ofMinutes(10);

    public DeclarationFormsHandler() {
        this(Env.system());
    }

    /** The forms come with the product: only the edge is told anything by the environment. */
    DeclarationFormsHandler(Env env) {
        this(Forms.bundled(), InstantSource.system(), env);
    }

    private DeclarationFormsHandler(Forms forms, InstantSource clock, Env env) {
        this(forms, clock, Edge.of(env, JsonEvents.of(env, clock), clock));
    }

    DeclarationFormsHandler(Forms forms, InstantSource clock, Filter edge) {
        super(edge.then(Revalidation.publicFor(FRESH)).around(request -> switch (request.routeKey()) {
            case "GET /declaration-forms" -> list(forms, request, clock);
            case "GET /declaration-forms/{formId}" -> one(forms, request);
            default -> Response.problem(Problem.of(404, "not-found"));
        }));
    }

    private static Response list(Forms forms, Request request, InstantSource clock) {
        return switch (FormQuery.parse(request.queryFields())) {
            case Parsed.Invalid<FormQuery>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<FormQuery>(var query) -> {
                var language = query.language().orElseGet(request::language);
                yield Response.json(
                        200,
                        new Listing(query.of(forms, clock.instant()).stream()
                                .map(form -> Entry.of(form, language))
                                .toList()));
            }
        };
    }

    private static Response one(Forms forms, Request request) {
        var query = request.queryFields();
        var lang = query.optional("lang", Parameters.language());
        return switch (query.result(() -> lang.get().orElseGet(request::language))) {
            case Parsed.Invalid<Language>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<Language>(var language) ->
                Optional.of(request.pathParameter("formId"))
                        .filter(FormId::isValid)
                        .flatMap(id -> forms.find(new FormId(id)))
                        .map(form -> Response.json(200, FormView.of(form, language)))
                        .orElseGet(() -> Response.problem(Problem.of(404, "not-found")));
        };
    }

    record Listing(List<Entry> forms) {}

    record Entry(
            FormId id, String country, String type, String title, LocalDate validFrom, Optional<LocalDate> validTo) {
        static Entry of(DeclarationForm form, Language language) {
            return new Entry(
                    form.id(),
                    form.country().jurisdiction(),
                    form.type().wire(),
                    new FormTexts(form, PolicyTexts.of("declaration", language)).title(),
                    form.validity().from(),
                    form.validity().end());
        }
    }
}
