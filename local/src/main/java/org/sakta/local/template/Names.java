package org.sakta.local.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a statement says of actions or of resources: those that one of the patterns names, or all but those. {@code *} stands
 * for any characters, {@code ?} for any one.
 */
public record Names(List<String> patterns, boolean others) {
    public Names {
        patterns = List.copyOf(patterns);
    }

    /** Actions are the same in capitals and in small letters. */
    static Names ofActions(List<String> patterns, boolean others) {
        return new Names(
                patterns.stream().map(action -> action.toLowerCase(Locale.ROOT)).toList(), others);
    }

    public boolean include(String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name)) != others;
    }

    /** One by one; what is said of all others stays in one piece. */
    public Stream<Names> each() {
        return others ? Stream.of(this) : patterns.stream().map(pattern -> new Names(List.of(pattern), false));
    }

    private static boolean matches(String pattern, String name) {
        String literal = Pattern.quote(pattern);
        return name.matches(literal.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }

    @Override
    public String toString() {
        return (others ? "all but " : "") + String.join(", ", patterns);
    }
}
