package org.sakta.declaration;

import java.util.Optional;
import org.sakta.declaration.form.Answers;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.programme.ProgrammeId;

/**
 * A declaration as somebody sends it, its answers checked by its form.
 *
 * @param person {@code me}, or a person id
 */
public record Submission(DeclarationForm form, String person, Answers answers, Optional<ProgrammeId> programme) {
    Submission of(String whom) {
        return new Submission(form, whom, answers, programme);
    }
}
