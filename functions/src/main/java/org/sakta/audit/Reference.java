package org.sakta.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file, case or request that a look-up belongs to. Its form leaves no room for a name, and none for a telephone or
 * document number.
 */
public record Reference(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9]{7}|^[./_-]*(?:[0-9][./_-]*){8,}$");

    public Reference {
        if (!isReference(value)) throw new IllegalArgumentException("not a reference");
    }

    public static Optional<Reference> read(String typed) {
        return isReference(typed) ? Optional.of(new Reference(typed)) : Optional.empty();
    }

    private static boolean isReference(String text) {
        return FORM.matcher(text).matches() && !NUMBER_OF_A_PERSON.matcher(text).find();
    }
}
