package org.sakta.identity.document;

import java.time.LocalDate;
import java.util.Optional;

/** Kazakhstan's individual identification number: YYMMDD, century and sex, four of a serial, a check digit. */
public record KazakhIin(String number) implements Document {
    public KazakhIin {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        var shape = Defect.inDigits(number, 12);
        if (shape.isPresent()) return shape;
        int century = digit(number, 6);
        if (century < 1 || century > 6) return Optional.of(Defect.WRONG_SEX_DIGIT);
        if (birth(number).isEmpty()) return Optional.of(Defect.IMPOSSIBLE_DATE);
        return checkDigit(number) == digit(number, 11) ? Optional.empty() : Optional.of(Defect.WRONG_CHECK_DIGIT);
    }

    /** 10 when both passes give 10: such a number is never issued. */
    static int checkDigit(String number) {
        int first = remainder(number, 0);
        return first < 10 ? first : remainder(number, 2);
    }

    /** Weights 1…11, or with a shift of two 3…11, 1, 2. */
    private static int remainder(String number, int shift) {
        int sum = 0;
        for (int i = 0; i < 11; i++) sum += digit(number, i) * ((i + shift) % 11 + 1);
        return sum % 11;
    }

    private static Optional<LocalDate> birth(String number) {
        int century = 1800 + (digit(number, 6) - 1) / 2 * 100;
        return Encoded.date(century + pair(number, 0), pair(number, 2), pair(number, 4));
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static int pair(String number, int at) {
        return digit(number, at) * 10 + digit(number, at + 1);
    }

    @Override
    public Country country() {
        return Country.KAZAKHSTAN;
    }

    @Override
    public DocumentType type() {
        return DocumentType.IIN;
    }

    @Override
    public Encoded encoded() {
        var sex = digit(number, 6) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        return birth(number).map(date -> Encoded.of(date, sex)).orElse(Encoded.NOTHING);
    }
}
