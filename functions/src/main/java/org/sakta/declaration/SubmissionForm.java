package org.sakta.declaration;

import static org.sakta.shared.http.Reader.exact;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Areas;
import org.sakta.declaration.form.AnswerSheet;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.form.Forms;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;

/** Reads {@code {form, person, answers, programme}}; the answers by the form that is named. */
final class SubmissionForm {
    private final Forms forms;
    private final Areas areas;

    SubmissionForm(Forms forms, Areas areas) {
        this.forms = forms;
        this.areas = areas;
    }

    Parsed<Submission> parse(JsonValue body, Instant now) {
        var fields = Fields.of(body);
        var person = fields.optional("person", exact(64).map(SubmissionForm::person));
        var submission = own(fields, now);
        return fields.result(() -> submission.get().of(person.get().orElse(Declarants.ME)));
    }

    /** {@code {form, answers, programme}} of whoever sends it. */
    Supplier<Submission> own(Fields fields, Instant now) {
        var form = form(fields, now);
        var programme = fields.optional("programme", exact(40).map(SubmissionForm::programme));
        if (form.isEmpty()) {
            fields.optional("answers", any -> any);
            return () -> {
                throw new InvalidValue("declaration.unknown-form");
            };
        }
        var sheet = new AnswerSheet(form.get(), areas, form.get().country().today(now));
        var answers = sheet.read(fields.object("answers"));
        return () -> new Submission(form.get(), Declarants.ME, answers, programme.get());
    }

    private DeclarationForm inForce(String id, Instant now) {
        var form = Optional.of(id)
                .filter(FormId::isValid)
                .flatMap(valid -> forms.find(new FormId(valid)))
                .orElseThrow(() -> new InvalidValue("declaration.unknown-form"));
        if (!form.isInForce(form.country().today(now))) throw new InvalidValue("declaration.form-not-in-force");
        return form;
    }

    private Optional<DeclarationForm> form(Fields fields, Instant now) {
        Reader<DeclarationForm> reader = exact(40).map(id -> inForce(id, now));
        if (fields.isPresent("form")) return fields.optional("form", reader).get();
        fields.required("form", reader);
        return Optional.empty();
    }

    private static String person(String named) {
        if (named.equals(Declarants.ME) || PersonId.read(named).isPresent()) return named;
        throw new InvalidValue("declaration.not-a-person");
    }

    private static ProgrammeId programme(String id) {
        if (!ProgrammeId.isValid(id)) throw new InvalidValue("declaration.unknown-programme");
        return new ProgrammeId(id);
    }
}
