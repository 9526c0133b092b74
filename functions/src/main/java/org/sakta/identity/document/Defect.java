package org.sakta.identity.document;

import java.util.Locale;
import java.util.Optional;

/** Why a document's number cannot be right. */
public enum Defect {
    WRONG_COUNTRY,
    NOT_DIGITS,
    WRONG_LENGTH,
    WRONG_CHARACTERS,
    IMPOSSIBLE_DATE,
    WRONG_SEX_DIGIT,
    WRONG_CHECK_DIGIT,
    UNKNOWN_PROVINCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void none(Optional<Defect> found) {
        found.ifPresent(defect -> {
            throw new IllegalArgumentException(defect.code());
        });
    }

    /** The first thing wrong with a number that must be so many digits. */
    static Optional<Defect> inDigits(String number, int length) {
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.of(NOT_DIGITS);
        return number.length() == length ? Optional.empty() : Optional.of(WRONG_LENGTH);
    }
}
