package org.sakta.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/**
 * What {@code GET /areas} asks for.
 *
 * @param days as of which day the areas of each country are asked for: the same one, or the one that it is there
 */
record AreaQuery(
        Optional<Country> country,
        Map<Country, LocalDate> days,
        Optional<AreaCode> parent,
        Optional<Level> level,
        Optional<Language> language,
        Optional<String> after,
        int limit) {
    static final int MOST = 100;
    private static final Comparator<Area> ORDER = Comparator.comparing(AreaQuery::position);

    static Parsed<AreaQuery> parse(Fields query, Instant now) {
        var country = query.optional("country", AreaReaders.country());
        var on = query.optional("on", Reader.date());
        var parent = query.optional("parent", AreaReaders.code());
        var level = query.optional("level", Reader.choice(Level.class));
        var language = query.optional("lang", Parameters.language());
        var cursor = query.optional("cursor", Cursor.reader());
        var limit = query.optional("limit", Parameters.limit(MOST));
        return query.result(() -> new AreaQuery(
                country.get(),
                days(on.get(), now),
                parent.get(),
                level.get(),
                language.get(),
                cursor.get().map(Cursor::position),
                limit.get().orElse(MOST)));
    }

    private static Map<Country, LocalDate> days(Optional<LocalDate> on, Instant now) {
        var days = new EnumMap<Country, LocalDate>(Country.class);
        for (var country : Country.values()) days.put(country, on.orElseGet(() -> country.today(now)));
        return days;
    }

    /** The day that was asked for; of several countries, the earliest that it is in one of them. */
    LocalDate on() {
        return days.entrySet().stream()
                .filter(day -> country.isEmpty() || country.get() == day.getKey())
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One area more than the limit where there are more. */
    List<Area> of(Areas areas) {
        return days.entrySet().stream()
                .flatMap(day -> within(areas, day.getKey(), day.getValue()))
                .filter(area -> country.isEmpty() || country.get() == area.country())
                .filter(area -> level.isEmpty() || level.get() == area.level())
                .filter(area -> after.isEmpty() || position(area).compareTo(after.get()) > 0)
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
    }

    private Stream<Area> within(Areas areas, Country of, LocalDate on) {
        return parent.map(code -> areas.children(code, on)).orElseGet(() -> areas.inForce(on)).stream()
                .filter(area -> area.country() == of);
    }

    /** What a page ends at and the next begins after. */
    static String position(Area area) {
        return area.country() + "/" + area.level().depth() + "/" + area.code();
    }
}
