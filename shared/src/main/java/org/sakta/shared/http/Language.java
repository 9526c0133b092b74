package org.sakta.shared.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the product. */
public enum Language {
    KY,
    KK,
    RU,
    VI,
    EN;

    /** The lower-case ISO 639-1 code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The supported language that an {@code Accept-Language} header prefers most; English if there is none. */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage.length() > 200) return EN;
        Language best = EN;
        double weight = 0;
        for (String range : acceptLanguage.split(",", -1)) {
            Optional<Language> language = of(until('-', until(';', range).strip()));
            double q = range.indexOf(';') < 0 ? 1 : quality(range.substring(range.indexOf(';') + 1));
            if (language.isPresent() && q > weight) {
                best = language.get();
                weight = q;
            }
        }
        return best;
    }

    private static String until(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static double quality(String parameters) {
        String first = until(';', parameters).strip();
        return first.matches("q=[01](\\.\\d{0,3})?") ? Double.parseDouble(first.substring(2)) : 0;
    }
}
