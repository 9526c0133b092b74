package org.sakta.identity.document;

import java.util.Optional;

/** Any other document (a birth certificate, a refugee's card): letters of any script and digits. */
public record OtherDocument(Country country, String number) implements Document {
    public OtherDocument {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        if (number.length() < 3 || number.length() > 30) return Optional.of(Defect.WRONG_LENGTH);
        boolean plausible = number.codePoints().allMatch(Character::isLetterOrDigit)
                && number.codePoints().anyMatch(Character::isDigit);
        return plausible ? Optional.empty() : Optional.of(Defect.WRONG_CHARACTERS);
    }

    @Override
    public DocumentType type() {
        return DocumentType.OTHER;
    }
}
