package org.sakta.venue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ids of new venues. Where the request has an {@code Idempotency-Key} the id follows from it: the request repeated meets the venue that
 * it made, even if it died before its answer was kept.
 */
final class VenueIds {
    private static final int BYTES = 10;

    private final RandomGenerator random;

    VenueIds(RandomGenerator random) {
        this.random = random;
    }

    VenueId next(Operator operator, Optional<String> idempotencyKey) {
        return new VenueId(HexFormat.of()
                .formatHex(idempotencyKey.map(key -> derived(operator, key)).orElseGet(this::drawn)));
    }

    private byte[] drawn() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derived(Operator operator, String key) {
        try {
            var text = operator.organisation() + "\n" + key;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
