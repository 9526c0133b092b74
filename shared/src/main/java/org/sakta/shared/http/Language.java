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
        for (String range : acceptLanguage.split(",")) {
            String[] parts = range.trim().split(";", -1);
            Optional<Language> language = of(parts[0].trim().split("-")[0]);
            double q = parts.length > 1 ? quality(parts[1].trim()) : 1;
            if (language.isPresent() && q > weight) {
                best = language.get();
                weight = q;
            }
        }
        return best;
    }

    private static double quality(String parameter) {
        return parameter.matches("q=[01](\\.\\d{0,3})?") ? Double.parseDouble(parameter.substring(2)) : 0;
    }
}
