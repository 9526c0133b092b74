package org.sakta.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.AreaCode;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.DocumentType;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonWriter;

/**
 * A profile as it is sealed in the store: a form of its own, which changes when the store does, and not when an answer does. A member that only a later release knows is left
 * alone, so that two releases can run side by side and a release can be taken back; whatever is added is optional for as long as there are items without it.
 */
final class StoredProfile {
    /** Stands beside the sealed profile; changed when a member means something else than before. Items without it are of the first form. */
    static final int FORM = 1;

    private static final int MOST_DOCUMENTS = 100;
    private static final Reader<String> TEXT = Reader.text(1000);

    private record Stored(
            String name,
            LocalDate birthDate,
            String sex,
            String nationality,
            List<StoredDocument> documents,
            Optional<String> phone,
            Optional<String> email,
            StoredResidence residence,
            String language) {}

    private record StoredDocument(String country, String type, String number, boolean verified) {}

    private record StoredResidence(String areaCode, String address) {}

    private StoredProfile() {}

    static byte[] write(Profile profile) {
        return JsonWriter.write(new Stored(
                profile.name().value(),
                profile.birthDate(),
                profile.sex().wire(),
                profile.nationality().code(),
                profile.documents().stream().map(StoredProfile::stored).toList(),
                profile.phone().map(Phone::e164),
                profile.email().map(Email::address),
                new StoredResidence(
                        profile.residence().area().value(), profile.residence().address()),
                profile.language().code()));
    }

    private static StoredDocument stored(HeldDocument held) {
        var document = held.document();
        return new StoredDocument(
                document.country().code(), document.type().wire(), document.number(), held.verified());
    }

    /** @throws IllegalStateException if it is no profile that any release wrote */
    static Profile read(byte[] json) {
        var fields = Fields.ofStored(Json.parse(json));
        var name = fields.required("name", TEXT.map(PersonName::new));
        var birth = fields.required("birthDate", Reader.date());
        var sex = fields.required("sex", Reader.choice(Sex.class));
        var nationality = fields.required("nationality", TEXT.map(Country::new));
        var documents = fields.objects("documents", MOST_DOCUMENTS, StoredProfile::document);
        var phone = fields.optional("phone", TEXT.map(Phone::new));
        var email = fields.optional("email", TEXT.map(Email::new));
        var residence = fields.object("residence");
        var area = residence.required("areaCode", TEXT.map(AreaCode::new));
        var address = residence.required("address", TEXT);
        var language = fields.required("language", Reader.choice(Language.class));
        return valid(fields.result(() -> new Profile(
                name.get(),
                birth.get(),
                sex.get(),
                nationality.get(),
                documents.get(),
                phone.get(),
                email.get(),
                new Residence(area.get(), address.get()),
                language.get())));
    }

    private static Supplier<HeldDocument> document(Fields fields) {
        var country = fields.required("country", TEXT.map(Country::new));
        var type = fields.required("type", Reader.choice(DocumentType.class));
        var number = fields.required("number", TEXT);
        var verified = fields.required("verified", Reader.yesOrNo());
        return () -> switch (Document.read(country.get(), type.get(), number.get())) {
            case Document.Reading.Read(var document) -> new HeldDocument(document, verified.get());
            case Document.Reading.Wrong(var defect) -> throw new IllegalStateException(defect.code());
        };
    }

    private static Profile valid(Parsed<Profile> parsed) {
        return switch (parsed) {
            case Parsed.Valid<Profile>(var value) -> value;
            case Parsed.Invalid<Profile>(var errors) -> throw new IllegalStateException("stored profile: " + errors);
        };
    }
}
