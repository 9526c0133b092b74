package org.sakta.area;

import java.util.Optional;
import org.sakta.shared.http.Language;

/** What a code meant during one span of days. */
public record Area(
        AreaCode code,
        Country country,
        Level level,
        Optional<AreaCode> parent,
        Optional<String> iso,
        Names names,
        Point point,
        Validity validity,
        Optional<AreaCode> mergedInto) {
    public Area {
        if (parent.isPresent() == (level == Level.COUNTRY))
            throw new IllegalArgumentException("every area but a country has a parent");
    }

    /** The name in the asked language, or in the nearest one that has it. */
    public String name(Language language) {
        return names.in(language);
    }
}
