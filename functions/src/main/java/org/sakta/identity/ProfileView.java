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

/** A profile as JSON: in answers, in exports, and sealed in the store. */
record ProfileView(
        String name,
        LocalDate birthDate,
        String sex,
        String nationality,
        List<DocumentView> documents,
        Optional<String> phone,
        Optional<String> email,
        ResidenceView residence,
        String language) {
    private static final Reader<String> STORED = Reader.text(1000);

    record DocumentView(String country, String type, String number, boolean verified) {
        static DocumentView of(HeldDocument held) {
            var document = held.document();
            return new DocumentView(
                    document.country().code(), document.type().wire(), document.number(), held.verified());
        }
    }

    record ResidenceView(String areaCode, String address) {}

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.name().value(),
                profile.birthDate(),
                profile.sex().wire(),
                profile.nationality().code(),
                profile.documents().stream().map(DocumentView::of).toList(),
                profile.phone().map(Phone::e164),
                profile.email().map(Email::address),
                new ResidenceView(
                        profile.residence().area().value(), profile.residence().address()),
                profile.language().code());
    }

    static byte[] write(Profile profile) {
        return JsonWriter.write(of(profile));
    }

    /** What {@link #write} wrote. */
    static Profile read(byte[] json) {
        var fields = Fields.of(Json.parse(json));
        var name = fields.required("name", STORED.map(PersonName::new));
        var birth = fields.required("birthDate", Reader.date());
        var sex = fields.required("sex", Reader.choice(Sex.class));
        var nationality = fields.required("nationality", STORED.map(Country::new));
        var documents = fields.objects("documents", 100, ProfileView::document);
        var phone = fields.optional("phone", STORED.map(Phone::new));
        var email = fields.optional("email", STORED.map(Email::new));
        var residence = fields.object("residence");
        var area = residence.required("areaCode", STORED.map(AreaCode::new));
        var address = residence.required("address", STORED);
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
        var country = fields.required("country", STORED.map(Country::new));
        var type = fields.required("type", Reader.choice(DocumentType.class));
        var number = fields.required("number", STORED);
        var verified = fields.required("verified", Reader.yesOrNo());
        return () -> switch (Document.read(country.get(), type.get(), number.get())) {
            case Document.Reading.Read(var document) -> new HeldDocument(document, verified.get());
            case Document.Reading.Wrong(var defect) -> throw new IllegalStateException(defect.code());
        };
    }

    private static <T> T valid(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> value;
            case Parsed.Invalid<T>(var errors) -> throw new IllegalStateException("stored profile: " + errors);
        };
    }
}
