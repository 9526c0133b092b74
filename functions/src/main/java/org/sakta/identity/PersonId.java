package org.sakta.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's id: 128 random bits, so that it says nothing and cannot be guessed. */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public PersonId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a person id");
    }

    public static Optional<PersonId> read(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new PersonId(value)) : Optional.empty();
    }

    static PersonId random(SecureRandom random) {
        var bits = new byte[16];
        random.nextBytes(bits);
        return new PersonId(HexFormat.of().formatHex(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
