package org.sakta.area;

import static org.sakta.shared.http.Language.EN;
import static org.sakta.shared.http.Language.KK;
import static org.sakta.shared.http.Language.KY;
import static org.sakta.shared.http.Language.RU;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sakta.shared.http.Language;

/** A name in the languages in which it is known. */
public record Names(Map<Language, String> byLanguage) {
    private static final Map<Language, List<Language>> FALLBACKS =
            Map.of(KY, List.of(RU, KK), KK, List.of(RU, KY), RU, List.of(KY, KK));

    public Names {
        if (byLanguage.isEmpty()) throw new IllegalArgumentException("an area has a name");
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The name in that language, or in the nearest that its readers can read; English is always the last but one. */
    public String in(Language language) {
        var exact = byLanguage.get(language);
        if (exact != null) return exact;
        for (var near : FALLBACKS.getOrDefault(language, List.of())) {
            var name = byLanguage.get(near);
            if (name != null) return name;
        }
        var english = byLanguage.get(EN);
        return english != null
                ? english
                : new TreeMap<>(byLanguage).firstEntry().getValue();
    }
}
