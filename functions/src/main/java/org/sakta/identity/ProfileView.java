package org.sakta.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A profile as JSON, in answers and in exports. */
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
}
