package org.sakta.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sakta.identity.document.Defect;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.Document.Reading;
import org.sakta.identity.document.DocumentType;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/** Reads documents, each right in itself, none twice, all agreeing with the person they are said to be of. */
public final class DocumentForm {
    private static final int MOST = 5;
    private static final int LONGEST_NUMBER = 60;

    private DocumentForm() {}

    /** The documents that could be read; what is wrong with the others is noted in the form. */
    static List<Document> list(Fields form, boolean wasRead) {
        var documents = new ArrayList<Document>();
        var seen = new HashSet<String>();
        form.objects("documents", MOST, entry -> {
            if (wasRead) entry.optional("verified", Reader.yesOrNo());
            document(entry).filter(document -> isNew(seen, document, entry)).ifPresent(documents::add);
            return () -> entry;
        });
        return documents;
    }

    private static boolean isNew(Set<String> seen, Document document, Fields entry) {
        boolean added = seen.add(document.indexed());
        if (!added) entry.error("number", "identity.document-twice");
        return added;
    }

    public static Optional<Document> document(Fields entry) {
        var country = PersonForms.need(entry, "country", PersonForms.country());
        var type = PersonForms.need(entry, "type", Reader.choice(DocumentType.class));
        var number = PersonForms.need(entry, "number", Reader.text(LONGEST_NUMBER));
        if (country.isEmpty() || type.isEmpty() || number.isEmpty()) return Optional.empty();
        return switch (Document.read(country.get(), type.get(), number.get())) {
            case Reading.Read(var document) -> Optional.of(document);
            case Reading.Wrong(var defect) -> {
                entry.error(
                        defect == Defect.WRONG_COUNTRY ? "country" : "number", "identity.document-" + defect.code());
                yield Optional.empty();
            }
        };
    }

    /** Where a number tells the day of birth or the sex, it tells the one that is stated. */
    static void agree(Fields form, List<Document> documents, Optional<LocalDate> birth, Optional<Sex> sex) {
        boolean otherBirth = birth.filter(date -> documents.stream()
                        .anyMatch(document -> document.encoded().contradicts(date)))
                .isPresent();
        boolean otherSex = sex.filter(stated -> documents.stream()
                        .anyMatch(document -> document.encoded().contradicts(stated)))
                .isPresent();
        if (otherBirth) form.error("birthDate", "identity.birth-contradicts-document");
        if (otherSex) form.error("sex", "identity.sex-contradicts-document");
    }
}
