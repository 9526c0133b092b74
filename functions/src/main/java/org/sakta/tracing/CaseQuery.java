package org.sakta.tracing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.area.AreaCode;
import org.sakta.area.AreaReaders;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.tracing.ServedCases.Position;

/** Which cases somebody asks for: those of an area, the own one where none is named, in any state where none is named. */
record CaseQuery(Optional<AreaCode> area, Optional<Case.State> state, Optional<Position> from, int limit) {
    private static final int MOST = 100;
    private static final int USUAL = 50;
    private static final Pattern PLACE = Pattern.compile("([0-9A-Z]{2,14})/(CASE#[-0-9T:.Z]{20,30}#[a-p]{20})?");

    static Parsed<CaseQuery> parse(Fields query) {
        var area = query.optional("area", AreaReaders.code());
        var state = query.optional("state", Reader.choice(Case.State.class));
        var cursor = query.optional("cursor", Cursor.reader().map(CaseQuery::position));
        var limit = query.optional("limit", Parameters.limit(MOST));
        return query.result(() ->
                new CaseQuery(area.get(), state.get(), cursor.get(), limit.get().orElse(USUAL)));
    }

    static Cursor cursor(Position next) {
        return new Cursor(next.area() + "/" + next.after().orElse(""));
    }

    private static Position position(Cursor cursor) {
        var place = PLACE.matcher(cursor.position());
        if (!place.matches() || !AreaCode.isValid(place.group(1))) throw new InvalidValue("malformed-cursor");
        return new Position(new AreaCode(place.group(1)), Optional.ofNullable(place.group(2)));
    }
}
