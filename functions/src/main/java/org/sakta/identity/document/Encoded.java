package org.sakta.identity.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/** What a document's number itself says about its holder. */
public record Encoded(Optional<Year> birthYear, Optional<LocalDate> birthDate, Optional<Sex> sex) {
    static final Encoded NOTHING = new Encoded(Optional.empty(), Optional.empty(), Optional.empty());

    static Encoded of(LocalDate birthDate, Sex sex) {
        return new Encoded(Optional.of(Year.from(birthDate)), Optional.of(birthDate), Optional.of(sex));
    }

    static Encoded of(Year birthYear, Sex sex) {
        return new Encoded(Optional.of(birthYear), Optional.empty(), Optional.of(sex));
    }

    public boolean contradicts(LocalDate stated) {
        return birthDate.map(date -> !date.equals(stated)).orElse(false)
                || birthYear.map(year -> !year.equals(Year.from(stated))).orElse(false);
    }

    public boolean contradicts(Sex stated) {
        return sex.map(stated::contradicts).orElse(false);
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
