package org.sakta.shared.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on, in a form that callers pass back and do not read. */
public record Cursor(String position) {
    private static final int LONGEST = 400;

    /** Reads a cursor that this service gave. */
    public static Reader<Cursor> reader() {
        return Reader.text(LONGEST).map(Cursor::decode);
    }

    private static Cursor decode(String encoded) {
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("malformed-cursor");
        }
    }

    /** As it goes over the wire. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
