package org.sakta.laboratory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sakta.area.AreaCode;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Reader;

/** A laboratory as the ministry and its own machine see it. */
record LaboratoryView(
        String laboratoryId,
        int version,
        String name,
        Map<String, String> names,
        AreaCode area,
        List<String> methods,
        LocalDate licensedUntil) {
    static LaboratoryView of(Laboratory laboratory, Language language) {
        var details = laboratory.details();
        var names = new LinkedHashMap<String, String>();
        new TreeMap<>(details.names().byLanguage()).forEach((each, name) -> names.put(each.code(), name));
        return new LaboratoryView(
                laboratory.id().value(),
                laboratory.version(),
                details.names().in(language),
                names,
                details.area(),
                details.methods().stream().sorted().map(Reader::wireName).toList(),
                details.licensedUntil());
    }
}
