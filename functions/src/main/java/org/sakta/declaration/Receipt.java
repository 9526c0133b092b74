package org.sakta.declaration;

import org.sakta.declaration.form.DeclarationForm;
import org.sakta.shared.http.Language;

/** What somebody gets for a declaration. */
public record Receipt(Declaration declaration, DeclarationForm form, Passes.Issued pass) {
    public ReceiptView in(Language language) {
        return ReceiptView.of(declaration, form, pass, language);
    }
}
