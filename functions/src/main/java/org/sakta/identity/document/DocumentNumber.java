package org.sakta.identity.document;

import java.text.Normalizer;
import java.util.Locale;

/**
 * People type numbers with spaces, dashes, full-width digits and letters of the keyboard that happens to be on. These
 * readings make one number out of all of them.
 */
final class DocumentNumber {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅԚԜҮ";
    private static final String LATIN = "ABEKMHOPCTYXIJSQWY";
    private static final String LIKE_DIGITS = "OQDIL|";
    private static final String DIGITS = "000111";

    private DocumentNumber() {}

    /** For numbers made of digits alone: letters that look like a digit become it. */
    static String digits(String typed) {
        return mapped(latin(typed), LIKE_DIGITS, DIGITS);
    }

    /** For numbers of Latin capitals and digits: Cyrillic letters of the same shape become Latin. */
    static String latin(String typed) {
        return mapped(any(typed), CYRILLIC, LATIN);
    }

    /** Capitals and digits of any script, without spaces, dashes, dots or the number sign. */
    static String any(String typed) {
        var wide = Normalizer.normalize(typed.replace("№", ""), Normalizer.Form.NFKC);
        var kept = new StringBuilder(wide.length());
        wide.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isSeparator(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '.'
                || c == '/'
                || c == '\u2212';
    }

    private static String mapped(String text, String from, String to) {
        var mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            int at = from.indexOf(mapped.charAt(i));
            if (at >= 0) mapped.setCharAt(i, to.charAt(at));
        }
        return mapped.toString();
    }
}
