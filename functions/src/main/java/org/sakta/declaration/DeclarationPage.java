package org.sakta.declaration;

import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parameters;
import org.sakta.shared.http.Parsed;

/** One page of a history. The cursor is the last line's time and id, so that new declarations do not shift it. */
record DeclarationPage(List<DeclarationView.Line> declarations, Optional<String> next) {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    /** Which page is asked for. */
    record Query(Optional<String> after, int limit) {
        static Parsed<Query> parse(Fields query) {
            var cursor = query.optional("cursor", Cursor.reader());
            var limit = query.optional("limit", Parameters.limit(MOST));
            return query.result(() ->
                    new Query(cursor.get().map(Cursor::position), limit.get().orElse(USUAL)));
        }
    }

    static DeclarationPage of(List<Declaration> latestFirst, Query query) {
        var rest = latestFirst.stream()
                .filter(each -> query.after()
                        .filter(after -> position(each).compareTo(after) >= 0)
                        .isEmpty())
                .toList();
        var shown = rest.subList(0, Math.min(query.limit(), rest.size()));
        return new DeclarationPage(
                shown.stream().map(DeclarationView.Line::of).toList(),
                rest.size() > shown.size()
                        ? Optional.of(new Cursor(position(shown.getLast())).toString())
                        : Optional.empty());
    }

    private static String position(Declaration declaration) {
        return "%014d/%s"
                .formatted(
                        declaration.declaredAt().toEpochMilli(),
                        declaration.id().part());
    }
}
