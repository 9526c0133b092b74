package org.sakta.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.declaration.form.Answers;
import org.sakta.declaration.form.FollowUp;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue.JsonObject;

/** A declaration as its owner sees it. */
record DeclarationView(
        String declarationId,
        int version,
        FormId form,
        String personId,
        int personVersion,
        String declaredBy,
        String status,
        List<String> followUp,
        Instant declaredAt,
        Instant validUntil,
        Optional<ProgrammeId> programme,
        JsonObject answers) {
    /** One line of a history: without the answers. */
    record Line(String declarationId, int version, FormId form, String status, Instant declaredAt, Instant validUntil) {
        static Line of(Declaration declaration) {
            return new Line(
                    declaration.id().toString(),
                    declaration.version(),
                    declaration.form(),
                    ReceiptView.status(declaration),
                    declaration.declaredAt(),
                    declaration.validUntil());
        }
    }

    static DeclarationView of(Declaration declaration) {
        Answers answers = declaration.answers();
        return new DeclarationView(
                declaration.id().toString(),
                declaration.version(),
                declaration.form(),
                declaration.id().person().value(),
                declaration.personVersion(),
                Reader.wireName(declaration.by()),
                ReceiptView.status(declaration),
                declaration.followUp().stream().sorted().map(FollowUp::wire).toList(),
                declaration.declaredAt(),
                declaration.validUntil(),
                declaration.programme(),
                answers.bySection());
    }
}
