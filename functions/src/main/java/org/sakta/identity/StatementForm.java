package org.sakta.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;

/** What a clerk states in headers: {@code Sakta-Purpose}, and the file in {@code Sakta-Reference}. */
public final class StatementForm {
    private StatementForm() {}

    /** Empty where no purpose is stated. @throws Refusal 403 a purpose that is not of the caller's roles */
    public static Parsed<Optional<Statement>> read(Request request) {
        var purpose = request.header("sakta-purpose");
        var reference = request.header("sakta-reference");
        var errors = new ArrayList<FieldError>();
        if (purpose.isPresent() && purpose.flatMap(Purpose::read).isEmpty())
            errors.add(FieldError.parameter("Sakta-Purpose", "identity.purpose"));
        if (reference.isPresent() && reference.flatMap(Reference::read).isEmpty())
            errors.add(FieldError.parameter("Sakta-Reference", "identity.reference"));
        if (!errors.isEmpty()) return new Parsed.Invalid<>(List.copyOf(errors));
        return new Parsed.Valid<>(
                purpose.flatMap(Purpose::read).map(stated -> stated(request, stated, reference.map(Reference::new))));
    }

    static Statement stated(Request request, Purpose purpose, Optional<Reference> reference) {
        return Purposes.roleFor(request.caller(), purpose)
                .map(role -> new Statement(role, purpose, reference))
                .orElseThrow(() -> new Refusal(Problem.of(403, "identity.purpose-not-allowed")));
    }
}
