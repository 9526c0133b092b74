package org.sakta.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.shared.http.Language;
import org.sakta.trust.PassId;

/** What somebody who declared gets back. */
public record ReceiptView(
        String declarationId,
        int version,
        FormId form,
        String status,
        List<Advice> advice,
        Instant declaredAt,
        Instant validUntil,
        Optional<ProgrammeId> programme,
        PassView pass) {
    /** @param imageLink where a link to the QR code's image is had */
    record PassView(PassId id, String url, String imageLink) {}

    static ReceiptView of(Declaration declaration, DeclarationForm form, Passes.Issued pass, Language language) {
        return new ReceiptView(
                declaration.id().toString(),
                declaration.version(),
                declaration.form(),
                status(declaration),
                Advice.of(declaration, form, language),
                declaration.declaredAt(),
                declaration.validUntil(),
                declaration.programme(),
                new PassView(pass.id(), pass.url(), "/passes/" + pass.id().value() + "/image"));
    }

    static String status(Declaration declaration) {
        return declaration.followUp().isEmpty() ? "received" : "follow-up";
    }
}
