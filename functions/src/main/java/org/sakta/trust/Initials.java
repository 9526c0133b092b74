package org.sakta.trust;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All that a pass says about who holds it: one to four letters of any script. */
public record Initials(String value) {
    private static final int MOST = 4;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{1," + MOST + "}");

    public Initials {
        if (!LETTERS.matcher(value).matches()) throw new IllegalArgumentException("not initials");
    }

    /** The first letter of each of the first four words; {@code X} where a name has no letter. */
    public static Initials ofName(String name) {
        var letters = Arrays.stream(
                        Normalizer.normalize(name, Normalizer.Form.NFC).split("[\\s.-]+", -1))
                .flatMap(word ->
                        word.codePoints().filter(Character::isLetter).limit(1).boxed())
                .limit(MOST)
                .map(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        return new Initials(LETTERS.matcher(letters).matches() ? letters : "X");
    }
}
