package org.sakta.area;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.sakta.shared.http.Language;

/** The countries whose areas are known, each a jurisdiction with policies of its own. */
public enum Country {
    KG("41700000000000", "Asia/Bishkek", Language.KY),
    KZ("KZ", "Asia/Almaty", Language.KK),
    VN("VN", "Asia/Ho_Chi_Minh", Language.VI);

    private final String areaCode;
    private final ZoneId zone;
    private final Language language;

    Country(String areaCode, String zone, Language language) {
        this.areaCode = areaCode;
        this.zone = ZoneId.of(zone);
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

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The language in which everything official is said. */
    public Language language() {
        return language;
    }

    /** The day that it is there. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** How policies and forms name it: {@code kg}, {@code kz}, {@code vn}. */
    public String jurisdiction() {
        return name().toLowerCase(Locale.ROOT);
    }
}
