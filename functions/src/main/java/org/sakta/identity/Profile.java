package org.sakta.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Language;

/** What is known of a person: all of it personal, none of it ever in a log. */
public record Profile(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        Country nationality,
        List<HeldDocument> documents,
        Optional<Phone> phone,
        Optional<Email> email,
        Residence residence,
        Language language) {
    public Profile {
        documents = List.copyOf(documents);
    }

    Profile with(List<HeldDocument> other) {
        return new Profile(name, birthDate, sex, nationality, other, phone, email, residence, language);
    }

    Profile with(Optional<Phone> other) {
        return new Profile(name, birthDate, sex, nationality, documents, other, email, residence, language);
    }

    /** Every document as seen by a clerk. */
    Profile verified() {
        return with(documents.stream().map(HeldDocument::seen).toList());
    }

    /** What a clerk saw of the standing record goes on holding, unless what the document proves was changed. */
    Profile verifiedAsIn(Profile standing) {
        boolean sameHolder = name.equals(standing.name)
                && birthDate.equals(standing.birthDate)
                && sex == standing.sex
                && nationality.equals(standing.nationality);
        return with(documents.stream()
                .map(held -> sameHolder && standing.hasVerified(held) ? held.seen() : held.claimed())
                .toList());
    }

    private boolean hasVerified(HeldDocument held) {
        return documents.stream().anyMatch(mine -> mine.verified() && mine.isSameAs(held));
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
