package org.sakta.visit;

import java.util.List;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Response;

/** What is answered when a scan leads nowhere. */
final class VisitAnswers {
    private VisitAnswers() {}

    static Response noPoster() {
        return invalidCode("visit.no-poster");
    }

    static Response invalidCode(String code) {
        return Response.problem(Problem.invalid(List.of(FieldError.at("/code", code))));
    }

    static Response oldPoster() {
        return conflict("visit.old-poster");
    }

    /** It is good elsewhere. */
    static Response neutralPoster() {
        return conflict("visit.neutral-poster").with("link", "</neutral-checks>; rel=\"https://sakta.org/rels/check\"");
    }

    static Response notInside() {
        return conflict("visit.not-inside");
    }

    static Response registerFirst() {
        return conflict("visit.register-first").with("link", "</people>; rel=\"https://sakta.org/rels/register\"");
    }

    /** The code that was scanned is good for the second try: nobody has to scan it again. */
    static Response declarationNeeded(FormType type) {
        return conflict("visit.declaration-needed")
                .with(
                        "link",
                        "</declaration-forms?type=%s>; rel=\"https://sakta.org/rels/declare\"".formatted(type.wire()));
    }

    static Response conflict(String code) {
        return Response.problem(Problem.of(409, code));
    }
}
