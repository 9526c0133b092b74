package org.sakta.area;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sakta.shared.http.Language;

/** An area as it is shown: the name in the caller's language, and all the names there are. */
record AreaView(
        AreaCode code,
        String country,
        String level,
        Optional<AreaCode> parent,
        String name,
        Map<String, String> names,
        Optional<String> iso,
        double latitude,
        double longitude,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<AreaCode> mergedInto,
        Optional<Reference> successor) {
    /** Another area, by code and name. */
    record Reference(AreaCode code, String name) {}

    static AreaView of(Area area, Language language) {
        return of(area, language, Optional.empty());
    }

    static AreaView of(Area area, Language language, Optional<Area> successor) {
        var names = new TreeMap<String, String>();
        area.names().byLanguage().forEach((each, name) -> names.put(each.code(), name));
        return new AreaView(
                area.code(),
                area.country().jurisdiction(),
                area.level().wire(),
                area.parent(),
                area.name(language),
                names,
                area.iso(),
                area.point().latitude(),
                area.point().longitude(),
                area.validity().start(),
                area.validity().end(),
                area.mergedInto(),
                successor.map(next -> new Reference(next.code(), next.name(language))));
    }
}
