package org.sakta.identity.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** A travel document of any country: Latin capitals and digits as in a machine-readable zone (ICAO 9303). */
public record Passport(Country country, String number) implements Document {
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]*");
    private static final Pattern WITH_DIGITS = Pattern.compile(".*[0-9].*[0-9].*[0-9].*");

    public Passport {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        if (number.length() < 5 || number.length() > 12) return Optional.of(Defect.WRONG_LENGTH);
        boolean plausible = CHARACTERS.matcher(number).matches()
                && WITH_DIGITS.matcher(number).matches();
        return plausible ? Optional.empty() : Optional.of(Defect.WRONG_CHARACTERS);
    }

    @Override
    public DocumentType type() {
        return DocumentType.PASSPORT;
    }
}
