package org.sakta.area;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A name in the languages in which it is known. */
public record Names(Map<String, String> byLanguage) {
    private static final Map<String, List<String>> FALLBACKS =
            Map.of("ky", List.of("ru", "kk"), "kk", List.of("ru", "ky"), "ru", List.of("ky", "kk"));

    public Names {
        if (byLanguage.isEmpty()) throw new IllegalArgumentException("an area has a name");
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The name in that language, or in the nearest that its readers can read; English is always the last but one. */
    public String in(String language) {
        var exact = byLanguage.get(language);
        if (exact != null) return exact;
        for (var near : FALLBACKS.getOrDefault(language, List.of())) {
            var name = byLanguage.get(near);
            if (name != null) return name;
        }
        var english = byLanguage.get("en");
        return english != null
                ? english
                : new TreeMap<>(byLanguage).firstEntry().getValue();
    }
}
