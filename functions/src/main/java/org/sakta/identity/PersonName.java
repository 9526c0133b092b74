package org.sakta.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's name as written in the document, in any script: letters, their marks, and what joins them. */
public record PersonName(String value) {
    /** Longest name accepted, in characters as people count them (code points). */
    public static final int LONGEST = 150;

    private static final int MOST_INITIALS = 6;
    private static final String APOSTROPHES = "'\u2018\u2019\u02bc\u02bb`\u00b4";
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ '.,\\-\u00b7][ '.\\-\u00b7]*[\\p{L}\\p{M}]+)*\\.?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern FIRST_LETTER = Pattern.compile("\\p{L}\\p{M}*");

    public PersonName {
        if (!isName(value)) throw new IllegalArgumentException("not a name");
    }

    /** The name that somebody typed: spaces made single, apostrophes made equal, composed (NFC). */
    public static Optional<PersonName> read(String typed) {
        if (typed.length() > LONGEST * 4) return Optional.empty();
        var single = SPACES.matcher(typed).replaceAll(" ").strip();
        var composed = Normalizer.normalize(sameApostrophes(single), Normalizer.Form.NFC);
        return isName(composed) ? Optional.of(new PersonName(composed)) : Optional.empty();
    }

    private static boolean isName(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                && Normalizer.isNormalized(value, Normalizer.Form.NFC)
                && NAME.matcher(value).matches();
    }

    private static String sameApostrophes(String text) {
        return text.codePoints()
                .map(c -> APOSTROPHES.indexOf(c) >= 0 ? '\'' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What a verifier is shown: the first letter of every word, in the order written, e.g. {@code Đ.T.H.} */
    public String initials() {
        return SPACES.splitAsStream(value)
                .flatMap(word -> FIRST_LETTER.matcher(word).results().limit(1))
                .map(first -> capital(first.group()) + ".")
                .limit(MOST_INITIALS)
                .collect(Collectors.joining());
    }

    private static String capital(String letter) {
        int first = letter.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(letter.substring(Character.charCount(first)))
                .toString();
    }

    @Override
    public String toString() {
        return "PersonName";
    }
}
