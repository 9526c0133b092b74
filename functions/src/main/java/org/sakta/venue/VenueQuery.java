package org.sakta.venue;

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
import org.sakta.venue.ListVenues.Position;

/** Which venues somebody asks for. Operators see their own and need not say; authorities name an area and a state. */
record VenueQuery(Optional<AreaCode> area, VenueState.Name state, Optional<Cursor> cursor, int limit) {
    private static final int MOST = 100;
    private static final int USUAL = 50;
    private static final Pattern OWN = Pattern.compile("VENUE#[0-9a-f]{20}");
    private static final Pattern QUEUED = Pattern.compile("([0-9A-Z]{2,14})/([A-Z]+#\\d{10}#[0-9a-f]{20})?");

    static Parsed<VenueQuery> parse(Fields query) {
        var area = query.optional("area", AreaReaders.code());
        var state = query.optional("state", Reader.choice(VenueState.Name.class));
        var cursor = query.optional("cursor", Cursor.reader());
        var limit = query.optional("limit", Parameters.limit(MOST));
        return query.result(() -> new VenueQuery(
                area.get(),
                state.get().orElse(VenueState.Name.SUBMITTED),
                cursor.get().map(VenueQuery::known),
                limit.get().orElse(USUAL)));
    }

    /** Where an operator's list goes on. */
    Optional<String> afterOwn() {
        return cursor.map(Cursor::position)
                .filter(position -> OWN.matcher(position).matches());
    }

    /** Where an area's list goes on. */
    Optional<Position> afterQueued() {
        return cursor.map(from -> QUEUED.matcher(from.position()))
                .filter(position -> position.matches() && AreaCode.isValid(position.group(1)))
                .map(position -> new Position(new AreaCode(position.group(1)), Optional.ofNullable(position.group(2))));
    }

    static Cursor cursor(Position next) {
        return new Cursor(next.area() + "/" + next.after().orElse(""));
    }

    private static Cursor known(Cursor cursor) {
        var position = cursor.position();
        if (OWN.matcher(position).matches() || QUEUED.matcher(position).matches()) return cursor;
        throw new InvalidValue("malformed-cursor");
    }
}
