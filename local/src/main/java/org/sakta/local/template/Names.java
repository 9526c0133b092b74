package org.sakta.local.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a statement says of actions or of resources: those that one of the patterns names, or all but those. {@code *} stands
 * for any characters, {@code ?} for any one.
 *
 * @param anyCase whether capitals and small letters are the same, as in actions
 */
public record Names(List<String> patterns, boolean others, boolean anyCase) {
    public Names {
        patterns = List.copyOf(patterns);
    }

    public boolean include(String name) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, name)) != others;
    }

    /** One by one; what is said of all others stays in one piece. */
    public Stream<Names> each() {
        return others ? Stream.of(this) : patterns.stream().map(pattern -> new Names(List.of(pattern), false, anyCase));
    }

    private boolean matches(String pattern, String name) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0)
            return anyCase ? pattern.equalsIgnoreCase(name) : pattern.equals(name);
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, anyCase ? Pattern.CASE_INSENSITIVE : 0)
                .matcher(name)
                .matches();
    }

    @Override
    public String toString() {
        return (others ? "all but " : "") + String.join(", ", patterns);
    }
}
