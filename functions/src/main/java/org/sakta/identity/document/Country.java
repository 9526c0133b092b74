package org.sakta.identity.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public static final Country KYRGYZSTAN = new Country("KG");
    public static final Country KAZAKHSTAN = new Country("KZ");
    public static final Country VIETNAM = new Country("VN");

    public Country {
        if (!CODES.contains(code)) throw new IllegalArgumentException("not a country code");
    }

    public static Optional<Country> read(String code) {
        return CODES.contains(code) ? Optional.of(new Country(code)) : Optional.empty();
    }
}
