package org.sakta.area;

import java.util.EnumMap;
import java.util.Map;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Language;
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

    /** A name in some of the languages, from an object with a member for each. */
    public static Map<Language, String> names(Fields form, String member, int longest) {
        var texts = form.object(member);
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            texts.optional(language.code(), Reader.text(longest)).get().ifPresent(text -> names.put(language, text));
        return names;
    }

    public static Reader<Country> country() {
        return Reader.exact(2)
                .map(text -> Country.parse(text).orElseThrow(() -> new InvalidValue("expected-one-of", "kg, kz, vn")));
    }
}
