package org.sakta.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.sakta.identity.PersonId;

/**
 * Something that one person is to be told.
 *
 * @param concerns the moment that it is about
 */
public record Alert(Id id, PersonId person, Kind kind, Instant concerns, Instant decidedAt) {
    /** What is told. */
    public enum Kind {
        /** The person was near somebody who was found ill. */
        EXPOSURE,
        /** What was told of an exposure does not hold any more. */
        CORRECTION
    }

    /** By which an alert is known: whoever decides the same twice makes one alert. */
    public record Id(String value) {
        private static final int BYTES = 16;

        public Id {
            if (!value.matches("[0-9a-f]{32}")) throw new IllegalArgumentException("not an alert");
        }

        /** The same for the same parts, which it does not tell. */
        public static Id of(String... parts) {
            try {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", parts).getBytes(UTF_8));
                return new Id(HexFormat.of().formatHex(digest, 0, BYTES));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
