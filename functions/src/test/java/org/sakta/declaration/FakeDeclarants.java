package org.sakta.declaration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.identity.HeldDocument;
import org.sakta.identity.PersonId;
import org.sakta.identity.PersonName;
import org.sakta.identity.Phone;
import org.sakta.identity.Profile;
import org.sakta.identity.Residence;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.DocumentType;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Role;

/** Three people with records: what callers may do follows from their subject. */
final class FakeDeclarants implements Declarants {
    static final PersonId AN = new PersonId("0".repeat(31) + "1");
    static final PersonId AIDAR = new PersonId("0".repeat(31) + "2");
    static final PersonId GULNARA = new PersonId("0".repeat(31) + "3");

    final Map<PersonId, Profile> profiles = new HashMap<>(Map.of(
            AN, profile("Nguyễn Văn Ân", "VN", "48", Optional.of("+84912345678"), "C1234567"),
            AIDAR, profile("Айдар Серікұлы Қасымов", "KZ", "750000000", Optional.of("+77011234567"), "N12345678"),
            GULNARA, profile("Гүлнара Өмүрбекова", "KG", "41721000000000", Optional.empty(), "AC1234567")));
    final Map<PersonId, Integer> versions = new HashMap<>();

    @Override
    public Found find(Caller caller, String who) {
        var subject = caller.subject().value();
        if (subject.equals("nobody")) return who.equals(ME) ? new Found.NotRegistered() : new Found.Hidden();
        if (caller.is(Role.CLERK)) {
            var id = PersonId.read(who).filter(profiles::containsKey);
            if (id.isEmpty()) return new Found.Hidden();
            return caller.area().equals(Optional.of("KZ")) && !id.get().equals(AIDAR)
                    ? new Found.OutsideArea()
                    : found(id.get(), Declaration.By.OFFICIAL);
        }
        var own = subject.equals("an") ? AN : subject.equals("aidar") ? AIDAR : GULNARA;
        if (who.equals(ME) || who.equals(own.value())) return found(own, Declaration.By.SELF);
        return subject.equals("an") && who.equals(GULNARA.value())
                ? found(GULNARA, Declaration.By.PROXY)
                : new Found.Hidden();
    }

    private Found found(PersonId id, Declaration.By by) {
        return new Found.Declarant(
                id, versions.getOrDefault(id, 1), java.util.Objects.requireNonNull(profiles.get(id)), by);
    }

    static Profile profile(String name, String country, String area, Optional<String> phone, String passport) {
        var read = (Document.Reading.Read) Document.read(new Country(country), DocumentType.PASSPORT, passport);
        return new Profile(
                PersonName.read(name).orElseThrow(),
                LocalDate.parse("1980-02-03"),
                Sex.values()[0],
                new Country(country),
                List.of(new HeldDocument(read.document(), false)),
                phone.map(Phone::new),
                Optional.empty(),
                new Residence(new AreaCode(area), "12"),
                Language.VI);
    }
}
