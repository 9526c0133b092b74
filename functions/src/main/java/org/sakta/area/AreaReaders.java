package org.sakta.area;

import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** How areas and countries are read from a request. */
public final class AreaReaders {
    private AreaReaders() {}

    /** A code by its shape alone; whether it is in force on a day, {@link Areas} knows. */
    public static Reader<AreaCode> code() {
        return Reader.exact(14).map(text -> {
            if (!AreaCode.isValid(text)) throw new InvalidValue("area.expected-code");
            return new AreaCode(text);
        });
    }

    public static Reader<Country> country() {
        return Reader.exact(2)
                .map(text -> Country.parse(text).orElseThrow(() -> new InvalidValue("expected-one-of", "kg, kz, vn")));
    }
}
