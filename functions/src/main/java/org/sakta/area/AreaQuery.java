package org.sakta.area;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/** What {@code GET /areas} asks for. */
record AreaQuery(
        Optional<Country> country,
        LocalDate on,
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
                on.get().orElseGet(() -> today(country.get(), now)),
                parent.get(),
                level.get(),
                language.get(),
                cursor.get().map(Cursor::position),
                limit.get().orElse(MOST)));
    }

    static LocalDate today(Optional<Country> country, Instant now) {
        return country.map(place -> place.today(now)).orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** One area more than the limit where there are more. */
    List<Area> of(Areas areas) {
        var within = parent.map(code -> areas.children(code, on)).orElseGet(() -> areas.inForce(on));
        return within.stream()
                .filter(area -> country.isEmpty() || country.get() == area.country())
                .filter(area -> level.isEmpty() || level.get() == area.level())
                .filter(area -> after.isEmpty() || position(area).compareTo(after.get()) > 0)
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
    }

    /** What a page ends at and the next begins after. */
    static String position(Area area) {
        return area.country() + "/" + area.level().depth() + "/" + area.code();
    }
}
