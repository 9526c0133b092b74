package org.sakta.area;

import java.util.Locale;
import java.util.Optional;

/** The countries whose areas are known, each a jurisdiction with policies of its own. */
public enum Country {
    KG("41700000000000", "ky"),
    KZ("KZ", "kk"),
    VN("VN", "vi");

    private final String areaCode;
    private final String language;

    Country(String areaCode, String language) {
        this.areaCode = areaCode;
        this.language = language;
    }

    /** The country by its ISO 3166-1 letters, in either case. */
    public static Optional<Country> parse(String letters) {
        for (var country : values()) if (country.name().equalsIgnoreCase(letters)) return Optional.of(country);
        return Optional.empty();
    }

    /** The code of the area that is the whole country. */
    public AreaCode area() {
        return new AreaCode(areaCode);
    }

    /** The language in which the country's own names are kept. */
    public String language() {
        return language;
    }

    /** How policies and forms name it: {@code kg}, {@code kz}, {@code vn}. */
    public String jurisdiction() {
        return name().toLowerCase(Locale.ROOT);
    }
}
