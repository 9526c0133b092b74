package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;

/** The wire shape of a person: what was sent may be absent or wrong until it has been read here. */
final class PersonForms {
    private static final int LONGEST_NAME = PersonName.LONGEST * 2;

    /** What an answer says of a record and a correction may send back, unread. */
    private static final List<String> READ_ONLY = List.of("personId", "version", "registeredAs", "changedAt");

    private final Country home;
    private final BirthReader births;
    private final ResidenceForm residences;

    PersonForms(Country home, BirthReader births, ResidenceForm residences) {
        this.home = home;
        this.births = births;
        this.residences = residences;
    }

    /** A new person; somebody who registers themselves has the number they signed in with. */
    Parsed<Registration> registration(JsonValue body, Optional<Phone> signedInWith) {
        var form = Fields.of(body);
        var kind = need(form, "for", Reader.choice(PersonKind.class));
        boolean self = kind.filter(PersonKind.SELF::equals).isPresent();
        if (self && form.isPresent("phone")) form.error("phone", "identity.phone-from-sign-in");
        var relation = kind.filter(PersonKind.DEPENDANT::equals)
                .flatMap(dependant -> need(form, "relation", Reader.choice(Relation.class)));
        var profile = profile(form, false);
        return form.result(() -> new Registration(
                kind.orElseThrow(), relation, self ? profile.get().with(signedInWith) : profile.get()));
    }

    /** The whole record as it shall be; what only a clerk can say of a document may be sent back and is not read. */
    Parsed<Profile> correction(JsonValue body) {
        var form = Fields.of(body);
        for (var member : READ_ONLY) form.optional(member, value -> value);
        return form.result(profile(form, true));
    }

    private Supplier<Profile> profile(Fields form, boolean wasRead) {
        var name = form.required("name", parsed(LONGEST_NAME, PersonName::read, "identity.name"));
        var birth = need(form, "birthDate", births);
        var sex = need(form, "sex", Reader.choice(Sex.class));
        var nationality = form.required("nationality", country());
        var documents = DocumentForm.list(form, wasRead);
        var phone = form.optional("phone", phone());
        var email = form.optional("email", parsed(254, Email::read, "identity.email"));
        var residence = residences.read(form.object("residence"));
        var language = form.required("language", Reader.choice(Language.class));
        DocumentForm.agree(form, documents, birth, sex);
        return () -> new Profile(
                name.get(),
                birth.orElseThrow(),
                sex.orElseThrow(),
                nationality.get(),
                documents.stream()
                        .map(document -> new HeldDocument(document, false))
                        .toList(),
                phone.get(),
                email.get(),
                residence.get(),
                language.get());
    }

    Reader<Phone> phone() {
        return parsed(40, typed -> Phone.read(typed, home), "identity.phone");
    }

    static Reader<Country> country() {
        return code(10, Country::read, "identity.country");
    }

    /** A required value that another one's check needs to see already. */
    static <T> Optional<T> need(Fields form, String name, Reader<T> reader) {
        if (form.isPresent(name)) return form.optional(name, reader).get();
        form.required(name, reader);
        return Optional.empty();
    }

    /** A value that its own type reads from what a program wrote. */
    static <T> Reader<T> code(int longest, Function<String, Optional<T>> read, String wrong) {
        return Reader.exact(longest).map(sent -> read.apply(sent).orElseThrow(() -> new InvalidValue(wrong)));
    }

    /** A value that its own type reads from what somebody typed. */
    static <T> Reader<T> parsed(int longest, Function<String, Optional<T>> read, String wrong) {
        return Reader.text(longest).map(typed -> read.apply(typed).orElseThrow(() -> new InvalidValue(wrong)));
    }
}
