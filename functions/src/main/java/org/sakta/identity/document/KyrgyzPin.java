package org.sakta.identity.document;

import java.time.LocalDate;
import java.util.Optional;

/** Kyrgyzstan's personal identification number: sex (1 female, 2 male), DDMMYYYY, five of a serial. */
public record KyrgyzPin(String number) implements Document {
    public KyrgyzPin {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        var shape = Defect.inDigits(number, 14);
        if (shape.isPresent()) return shape;
        if (number.charAt(0) != '1' && number.charAt(0) != '2') return Optional.of(Defect.WRONG_SEX_DIGIT);
        return birth(number).isPresent() ? Optional.empty() : Optional.of(Defect.IMPOSSIBLE_DATE);
    }

    private static Optional<LocalDate> birth(String number) {
        return Encoded.date(part(number, 5, 9), part(number, 3, 5), part(number, 1, 3))
                .filter(date -> date.getYear() >= 1800);
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    @Override
    public Country country() {
        return Country.KYRGYZSTAN;
    }

    @Override
    public DocumentType type() {
        return DocumentType.PIN;
    }

    @Override
    public Encoded encoded() {
        var sex = number.charAt(0) == '1' ? Sex.FEMALE : Sex.MALE;
        return birth(number).map(date -> Encoded.of(date, sex)).orElse(Encoded.NOTHING);
    }
}
