package org.sakta.declaration.programme;

import static org.sakta.shared.http.Reader.choice;
import static org.sakta.shared.http.Reader.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.area.Areas;
import org.sakta.area.Names;
import org.sakta.area.Validity;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;

/** A programme as somebody asks to open it. */
final class ProgrammeForm {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ANNOUNCEMENT = 1000;
    private static final int LONGEST_YEARS = 3;

    private final Areas areas;
    private final Supplier<ProgrammeId> ids;

    ProgrammeForm(Areas areas, Supplier<ProgrammeId> ids) {
        this.areas = areas;
        this.ids = ids;
    }

    Parsed<Programme> parse(JsonValue body, Instant now) {
        var form = Fields.of(body);
        var area = form.required("area", AreaReaders.code().map(code -> inForce(code, now)));
        var pilot = form.optional("pilot", Reader.yesOrNo());
        var types = form.list("types", FormType.values().length, choice(FormType.class));
        var name = AreaReaders.names(form, "name", LONGEST_NAME);
        var announcement = AreaReaders.names(form, "announcement", LONGEST_ANNOUNCEMENT);
        var startsOn = form.required("startsOn", date());
        var endsOn = form.optional("endsOn", date());
        if (form.hasErrors())
            return form.result(() -> {
                throw new IllegalStateException("read with errors");
            });
        var country = area.get().country();
        if (types.get().isEmpty()) form.error("types", "declaration.type-missing");
        if (!name.containsKey(country.language()))
            form.error("name/" + country.language().code(), "required");
        if (!announcement.containsKey(country.language()))
            form.error("announcement/" + country.language().code(), "required");
        check(form, startsOn.get(), endsOn.get(), country.today(now));
        return form.result(() -> new Programme(
                ids.get(),
                country,
                area.get().code(),
                pilot.get().orElse(false) ? Programme.Kind.PILOT : Programme.Kind.OPEN,
                new Names(name),
                new Names(announcement),
                Set.copyOf(types.get()),
                new Validity(startsOn.get(), endsOn.get().orElse(LocalDate.MAX))));
    }

    private Area inForce(AreaCode code, Instant now) {
        return areas.history(code).stream()
                .findFirst()
                .flatMap(any -> areas.find(code, any.country().today(now)))
                .orElseThrow(() -> new InvalidValue("declaration.area-out-of-date"));
    }

    private static void check(Fields form, LocalDate from, Optional<LocalDate> to, LocalDate today) {
        var latest = today.plusYears(LONGEST_YEARS);
        if (from.isBefore(today) || from.isAfter(latest))
            form.error("startsOn", "declaration.date-out-of-range", today, latest);
        if (to.isPresent() && (to.get().isBefore(from) || to.get().isAfter(latest)))
            form.error("endsOn", "declaration.date-out-of-range", from, latest);
    }
}
