package org.sakta.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.declaration.Declarants.Found.Declarant;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.form.Need;
import org.sakta.declaration.form.Question;
import org.sakta.declaration.programme.Programme;
import org.sakta.shared.http.FieldError;

/** Whether what is not in the answers fits the form: the person's record, and the programme. */
final class RecordCheck {
    private RecordCheck() {}

    /** What the record lacks; a name, a birth date, a sex and a nationality every record has. */
    static List<FieldError> lacking(DeclarationForm form, Declarant declarant) {
        var errors = new ArrayList<FieldError>();
        form.known().filter(question -> isNeeded(question.need(), declarant)).forEach(question -> {
            if (isMissing(question, form, declarant))
                errors.add(FieldError.at(
                        "/person", "declaration.record-lacks-" + question.kind().wire()));
        });
        return errors;
    }

    private static boolean isNeeded(Need need, Declarant declarant) {
        return switch (need) {
            case Need.Always ignored -> true;
            case Need.UnlessAssisted ignored -> declarant.by() == Declaration.By.SELF;
            case Need.When ignored -> false;
            case Need.Never ignored -> false;
        };
    }

    private static boolean isMissing(Question question, DeclarationForm form, Declarant declarant) {
        return switch (question.kind().wire()) {
            case "phone" -> declarant.profile().phone().isEmpty();
            case "document" ->
                declarant.profile().documents().stream()
                        .noneMatch(held ->
                                form.documents().contains(held.document().type().wire()));
            default -> false;
        };
    }

    static List<FieldError> programme(DeclarationForm form, Optional<Programme> chosen, LocalDate today) {
        if (chosen.filter(programme -> programme.country() == form.country()).isEmpty())
            return List.of(FieldError.at("/programme", "declaration.unknown-programme"));
        if (!chosen.get().isInForce(today))
            return List.of(FieldError.at("/programme", "declaration.programme-not-in-force"));
        if (!chosen.get().types().contains(form.type()))
            return List.of(FieldError.at("/programme", "declaration.programme-of-other-forms"));
        return List.of();
    }
}
