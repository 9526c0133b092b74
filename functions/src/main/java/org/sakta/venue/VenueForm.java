package org.sakta.venue;

import static org.sakta.shared.http.Reader.integer;
import static org.sakta.shared.http.Reader.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.declaration.form.FormType;
import org.sakta.declaration.form.Forms;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.venue.rule.PlaceKind;
import org.sakta.venue.rule.VenueRules;

/** A venue as its operator describes it. */
final class VenueForm {
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_STAY = 5;
    private static final int LONGEST_STAY = 24 * 60;

    /** What the form says, and the country that the venue's area lies in. */
    record Described(Country country, VenueDetails details) {}

    /** The members as they were read; each is asked for only when nothing was wrong. */
    private record Read(
            Supplier<PlaceKind> kind,
            Map<Language, String> names,
            Supplier<Area> area,
            Supplier<String> address,
            Supplier<Point> location,
            Supplier<List<Opening>> hours,
            Supplier<Integer> capacity,
            Supplier<Optional<Integer>> stay,
            Supplier<Optional<FormType>> declaration) {
        Described described() {
            var details = new VenueDetails(
                    kind.get(),
                    new Names(names),
                    area.get().code(),
                    new VenueDetails.Address(address.get()),
                    location.get(),
                    new OpeningHours(hours.get()),
                    capacity.get(),
                    stay.get().map(Duration::ofMinutes),
                    declaration.get());
            return new Described(area.get().country(), details);
        }
    }

    private final Areas areas;

    VenueForm(Areas areas) {
        this.areas = areas;
    }

    Parsed<Described> parse(JsonValue body, Instant now) {
        var form = Fields.of(body);
        var read = new Read(
                form.required("kind", Reader.exact(40).map(VenueForm::kind)),
                AreaReaders.names(form, "names", LONGEST_NAME),
                form.required("area", AreaReaders.code().map(code -> inForce(code, now))),
                form.required("address", text(VenueDetails.Address.LONGEST)),
                LocationForm.read(form.object("location")),
                HoursForm.read(form.object("hours")),
                form.required("capacity", integer(1, VenueDetails.LARGEST_CAPACITY)),
                form.optional("stayMinutes", integer(SHORTEST_STAY, LONGEST_STAY)),
                form.optional("declaration", Reader.choice(FormType.class)));
        if (!form.hasErrors()) check(form, read, now);
        return form.result(read::described);
    }

    /** What the members mean together, and under the policies of the day. */
    private void check(Fields form, Read read, Instant now) {
        var area = read.area.get();
        var country = area.country();
        var today = country.today(now);
        var rules = VenueRules.of(country, today);
        if (rules.find(read.kind.get()).isEmpty()) form.error("kind", "venue.unknown-kind");
        if (!read.names.containsKey(country.language()))
            form.error("names/" + country.language().code(), "required");
        if (!areas.children(area.code(), today).isEmpty()) form.error("area", "venue.area-too-wide");
        if (area.point().kilometresTo(read.location.get()) > rules.farthest())
            form.error("location", "venue.far-from-area", rules.farthest());
        OpeningHours.defect(read.hours.get()).ifPresent(code -> form.error("hours", code));
        read.declaration
                .get()
                .filter(type -> !isDeclared(type, country, today))
                .ifPresent(type -> form.error("declaration", "venue.no-such-declaration"));
    }

    private static boolean isDeclared(FormType type, Country country, LocalDate on) {
        return Forms.bundled()
                .inForce(country.jurisdiction() + "-" + type.wire(), on)
                .isPresent();
    }

    private static PlaceKind kind(String text) {
        try {
            return new PlaceKind(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("venue.unknown-kind");
        }
    }

    private Area inForce(AreaCode code, Instant now) {
        return areas.history(code).stream()
                .findFirst()
                .flatMap(any -> areas.find(code, any.country().today(now)))
                .orElseThrow(() -> new InvalidValue("venue.area-out-of-date"));
    }
}
