package org.sakta.identity;

import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;

/** The wire shape of a look-up: one key, a purpose, and the file it belongs to. */
record LookupForm(PersonForms forms) {
    record Lookup(FindPeople.Key key, Purpose purpose, Reference reference) {}

    Parsed<Lookup> read(JsonValue body) {
        var form = Fields.of(body);
        var document = form.optionalObject("document").flatMap(DocumentForm::document);
        var phone = form.optional("phone", forms.phone()).get();
        var id = form.optional("personId", PersonForms.code(64, PersonId::read, "identity.person-id"))
                .get();
        var purpose = form.required("purpose", Reader.choice(Purpose.class));
        var reference = form.required("reference", PersonForms.code(60, Reference::read, "identity.reference"));
        long keys = Stream.of("document", "phone", "personId")
                .filter(form::isPresent)
                .count();
        if (keys != 1) form.error("document", "identity.one-key");
        return form.result(() -> new Lookup(key(document, phone, id), purpose.get(), reference.get()));
    }

    private static FindPeople.Key key(Optional<Document> document, Optional<Phone> phone, Optional<PersonId> id) {
        return document.<FindPeople.Key>map(FindPeople.Key.ByDocument::new)
                .or(() -> phone.map(FindPeople.Key.ByPhone::new))
                .or(() -> id.map(FindPeople.Key.ById::new))
                .orElseThrow();
    }
}
