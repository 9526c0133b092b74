package org.sakta.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.identity.PersonId;

/**
 * A declaration's id: the person's random id, and what tells the person's declarations apart. It follows from person, form
 * and occasion, so that the same declaration sent twice meets itself without being looked for.
 */
public record DeclarationId(PersonId person, String part) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{20})");
    private static final int PART_BYTES = 10;

    public DeclarationId {
        if (part.length() != 2 * PART_BYTES) throw new IllegalArgumentException("not a declaration id");
    }

    static DeclarationId of(PersonId person, String formLine, String occasion) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : new String[] {person.value(), formLine, occasion})
                digest.update((each + "\n").getBytes(StandardCharsets.UTF_8));
            return new DeclarationId(person, HexFormat.of().formatHex(digest.digest(), 0, PART_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id on the wire. */
    public static Optional<DeclarationId> read(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new DeclarationId(new PersonId(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return person.value() + "-" + part;
    }
}
