package org.sakta.status;

import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** Why an epidemiologist decided something or took it back, in words that a court could read. */
public record Justification(String value) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 150;

    public Justification {
        if (value.strip().length() < SHORTEST) throw new InvalidValue("status.too-short", SHORTEST);
        if (value.codePointCount(0, value.length()) > LONGEST) throw new InvalidValue("too-long", LONGEST);
    }

    static Reader<Justification> reader() {
        return Reader.text(LONGEST).map(Justification::new);
    }

    /** It may name people. */
    @Override
    public String toString() {
        return "Justification";
    }
}
