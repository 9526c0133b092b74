package org.sakta.identity.document;

import java.time.LocalDate;

/**
 * Numbers for test people. They are well formed and can belong to nobody: their dates are reserved, because nobody born
 * then was alive when the numbers began to be issued.
 *
 * <ul>
 *   <li>Kazakhstan (numbers since 2007): born in 1880–1889, century digits 1 and 2
 *   <li>Kyrgyzstan (numbers since 1996): born in 1880–1889
 *   <li>Vietnam (numbers since 2012): born in 1900, serial 000000–099999
 *   <li>Passports: letters TEST and digits
 * </ul>
 */
public final class NeverIssued {
    /** A day on which a test person may be born in Kazakhstan and Kyrgyzstan. */
    public static final LocalDate BORN = LocalDate.of(1885, 3, 21);

    /** A day on which a test person may be born in Vietnam. */
    public static final LocalDate BORN_IN_VIETNAM = LocalDate.of(1900, 9, 2);

    private NeverIssued() {}

    /** The serials whose check digit would be 10 are stepped over. */
    public static String iin(LocalDate born, Sex sex, int serial) {
        for (int next = serial; ; next += 1000) {
            var start = "%02d%02d%02d%d%04d"
                    .formatted(
                            born.getYear() % 100,
                            born.getMonthValue(),
                            born.getDayOfMonth(),
                            (born.getYear() - 1800) / 100 * 2 + (sex == Sex.MALE ? 1 : 2),
                            next % 10_000);
            int check = KazakhIin.checkDigit(start);
            if (check < 10) return start + check;
        }
    }

    public static String pin(LocalDate born, Sex sex, int serial) {
        return "%d%02d%02d%04d%05d"
                .formatted(sex == Sex.MALE ? 2 : 1, born.getDayOfMonth(), born.getMonthValue(), born.getYear(), serial);
    }

    public static String cccd(LocalDate born, Sex sex, int serial) {
        return "048%d%02d%06d"
                .formatted((born.getYear() - 1900) / 100 * 2 + (sex == Sex.MALE ? 0 : 1), born.getYear() % 100, serial);
    }

    public static String passport(int serial) {
        return "TEST%05d".formatted(serial);
    }
}
