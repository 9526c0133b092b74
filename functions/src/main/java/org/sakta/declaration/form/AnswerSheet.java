package org.sakta.declaration.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.area.Area;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.Level;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** Reads answers by the form that asked for them; what is wrong with one becomes an error at its place in the body. */
public final class AnswerSheet {
    private static final Set<String> NATIONS = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final DeclarationForm form;
    private final Areas areas;
    private final LocalDate today;

    public AnswerSheet(DeclarationForm form, Areas areas, LocalDate today) {
        this.form = form;
        this.areas = areas;
        this.today = today;
    }

    /** The answers, to be used only if the body turned out to have no errors. */
    public Answers read(Fields answers) {
        var sections = new LinkedHashMap<String, Fields>();
        var values = new LinkedHashMap<String, JsonValue>();
        for (var section : form.sections()) {
            if (section.known()) continue;
            var fields = answers.object(section.id());
            sections.put(section.id(), fields);
            values.put(section.id(), new JsonObject(values(section, fields)));
        }
        var read = new Answers(new JsonObject(values));
        form.asked().forEach(question -> check(question, sections, read));
        return read;
    }

    private Map<String, JsonValue> values(Section section, Fields fields) {
        var values = new LinkedHashMap<String, JsonValue>();
        for (var question : section.questions())
            fields.optional(question.path().field(), reader(question.kind()))
                    .get()
                    .ifPresent(value -> values.put(question.path().field(), value));
        return values;
    }

    private Reader<JsonValue> reader(Kind kind) {
        return switch (kind) {
            case Kind.Text text -> plain(text).map(JsonString::new);
            case Kind.Day day ->
                Reader.date().map(date -> new JsonString(near(day, date).toString()));
            case Kind.YesOrNo ignored -> Reader.yesOrNo().map(JsonBoolean::new);
            case Kind.Choice(var options) -> Reader.exact(40).map(chosen -> new JsonString(oneOf(options, chosen)));
            case Kind.Place place -> AreaReaders.code().map(code -> new JsonString(inForce(place.level(), code)));
            case Kind.Nation ignored -> Reader.exact(2).map(letters -> new JsonString(nation(letters)));
            case Kind.Known ignored -> throw new IllegalStateException("not asked");
        };
    }

    private static Reader<String> plain(Kind.Text kind) {
        return Reader.text(kind.longest()).map(text -> {
            var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            if (kind.pattern()
                    .filter(pattern -> !pattern.matcher(composed).matches())
                    .isPresent()) throw new InvalidValue("declaration.strange-characters");
            return composed;
        });
    }

    private LocalDate near(Kind.Day kind, LocalDate date) {
        var earliest = today.minusDays(kind.daysBefore());
        var latest = today.plusDays(kind.daysAfter());
        if (date.isBefore(earliest) || date.isAfter(latest))
            throw new InvalidValue("declaration.date-out-of-range", earliest, latest);
        return date;
    }

    private static String oneOf(List<String> options, String chosen) {
        if (!options.contains(chosen)) throw new InvalidValue("expected-one-of", String.join(", ", options));
        return chosen;
    }

    private static String nation(String letters) {
        if (!NATIONS.contains(letters)) throw new InvalidValue("declaration.expected-country");
        return letters;
    }

    private String inForce(Level level, AreaCode code) {
        Country country = form.country();
        if (areas.history(code).stream().noneMatch(area -> area.country() == country))
            throw new InvalidValue("declaration.unknown-area");
        Area area = areas.find(code, today).orElseThrow(() -> new InvalidValue("declaration.area-out-of-date"));
        if (area.level() != level) throw new InvalidValue("declaration.area-of-other-level");
        return code.value();
    }

    private void check(Question question, Map<String, Fields> sections, Answers answers) {
        var field = question.path().field();
        var section = sections.get(question.path().section());
        if (section == null) return;
        if (!section.isPresent(field) && isNeeded(question, answers)) section.error(field, "required");
        if (question.kind() instanceof Kind.Day(int ignored, int same, Optional<AnswerPath> notBefore)
                && isBefore(answers.day(question.path()), notBefore.flatMap(answers::day)))
            section.error(field, "declaration.before-departure");
        if (question.kind() instanceof Kind.Place(Level ignored, Optional<AnswerPath> within)
                && isOutside(answers.area(question.path()), within.flatMap(answers::area)))
            section.error(field, "declaration.area-outside");
    }

    private boolean isNeeded(Question question, Answers answers) {
        return switch (question.need()) {
            case Need.Always ignored -> !isPlaceWithoutChoice(question.kind(), answers);
            case Need.When(var other, var is) ->
                answers.text(other).filter(is::contains).isPresent();
            case Need.UnlessAssisted ignored -> false;
            case Need.Never ignored -> false;
        };
    }

    /** Some areas have none below them: nobody can name one. */
    private boolean isPlaceWithoutChoice(Kind kind, Answers answers) {
        return kind instanceof Kind.Place(Level ignored, Optional<AnswerPath> within)
                && within.isPresent()
                && within.flatMap(answers::area)
                        .filter(outer -> !areas.children(outer, today).isEmpty())
                        .isEmpty();
    }

    private static boolean isBefore(Optional<LocalDate> date, Optional<LocalDate> other) {
        return date.isPresent() && other.isPresent() && date.get().isBefore(other.get());
    }

    private boolean isOutside(Optional<AreaCode> inner, Optional<AreaCode> outer) {
        return inner.isPresent() && outer.isPresent() && !areas.contains(outer.get(), inner.get(), today);
    }
}
