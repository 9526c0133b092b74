package org.sakta.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonString;

/** Which part of a list is asked for: {@code limit}, and the opaque {@code cursor} that the part before it gave. */
final class AccessCursor {
    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    private static final String MARK = "below:";

    private AccessCursor() {}

    static String of(long before) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + before).getBytes(StandardCharsets.US_ASCII));
    }

    static Parsed<ReadAccesses.Part> part(Fields query) {
        var limit = query.optional("limit", AccessCursor::limit);
        var before = query.optional("cursor", Reader.text(64).map(AccessCursor::before));
        return query.result(
                () -> new ReadAccesses.Part(before.get(), limit.get().orElse(DEFAULT)));
    }

    private static int limit(JsonValue value) {
        if (value instanceof JsonString(var digits) && digits.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(digits);
            if (limit >= 1 && limit <= MOST) return limit;
        }
        throw new InvalidValue("expected-integer", 1, MOST);
    }

    private static long before(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.matches(MARK + "[0-9]{1,12}")) return Long.parseLong(text.substring(MARK.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidValue("malformed-cursor");
        }
        throw new InvalidValue("malformed-cursor");
    }
}
