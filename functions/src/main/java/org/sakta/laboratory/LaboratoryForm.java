package org.sakta.laboratory;

import java.time.Instant;
import java.util.EnumSet;
import org.sakta.area.AreaReaders;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.laboratory.Laboratory.Details;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.status.Fact.Method;

/** A laboratory as the ministry describes it. */
record LaboratoryForm(Areas areas, Country country) {
    private static final int LONGEST_NAME = 120;

    Parsed<Details> parse(JsonValue body, Instant now) {
        var form = Fields.of(body);
        var names = AreaReaders.names(form, "names", LONGEST_NAME);
        var area = form.required("area", AreaReaders.code());
        var methods = form.list("methods", Method.values().length, Reader.choice(Method.class));
        var until = form.required("licensedUntil", Reader.date());
        if (!form.hasErrors()) {
            if (names.isEmpty()) form.error("names", "required");
            if (methods.get().isEmpty()) form.error("methods", "required");
            if (areas.find(area.get(), country.today(now)).isEmpty()) form.error("area", "laboratory.unknown-area");
        }
        return form.result(() -> new Details(new Names(names), area.get(), EnumSet.copyOf(methods.get()), until.get()));
    }
}
