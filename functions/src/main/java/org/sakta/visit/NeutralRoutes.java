package org.sakta.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;

/** {@code POST /neutral-checks}. */
record NeutralRoutes(NeutralCheck checking) {
    private record EntranceView(String category, AdmissionView verdict) {}

    private record Checked(String colour, Optional<Instant> until, List<EntranceView> entrances) {}

    Response check(Request request) {
        var form = Fields.of(request.json());
        var code = form.required("code", Reader.text(VisitForm.LONGEST_CODE));
        return switch (form.result(code)) {
            case Parsed.Invalid<String>(var errors) -> Response.problem(Problem.invalid(errors));
            case Parsed.Valid<String>(var poster) ->
                checked(checking.check(request.caller(), poster), request.language());
        };
    }

    private static Response checked(NeutralCheck.Outcome outcome, Language language) {
        return switch (outcome) {
            case NeutralCheck.Outcome.Checked(var colour, var until, var entrances) ->
                Response.json(
                                200,
                                new Checked(
                                        Reader.wireName(colour),
                                        until,
                                        entrances.stream()
                                                .map(entrance -> view(entrance, language))
                                                .toList()))
                        .with("link", "</people/me/status>; rel=\"https://sakta.org/rels/status\"");
            case NeutralCheck.Outcome.NoNeutralPoster() -> VisitAnswers.invalidCode("visit.no-neutral-poster");
            case NeutralCheck.Outcome.OldPoster() -> VisitAnswers.oldPoster();
            case NeutralCheck.Outcome.RegisterFirst() -> VisitAnswers.registerFirst();
        };
    }

    private static EntranceView view(NeutralCheck.Outcome.Checked.Entrance entrance, Language language) {
        return new EntranceView(Reader.wireName(entrance.category()), AdmissionView.of(entrance.admission(), language));
    }
}
