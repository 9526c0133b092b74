package org.sakta.declaration.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.Language;

/** A programme as residents see it. */
record ProgrammeView(
        ProgrammeId programmeId,
        String country,
        AreaCode area,
        String kind,
        String name,
        String announcement,
        List<String> types,
        LocalDate startsOn,
        Optional<LocalDate> endsOn) {
    static ProgrammeView of(Programme programme, Language language) {
        return new ProgrammeView(
                programme.id(),
                programme.country().jurisdiction(),
                programme.area(),
                programme.kind().name().toLowerCase(Locale.ROOT),
                programme.name().in(language),
                programme.announcement().in(language),
                programme.types().stream().sorted().map(FormType::wire).toList(),
                programme.validity().from(),
                programme.validity().end());
    }
}
