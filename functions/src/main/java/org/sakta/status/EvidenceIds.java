package org.sakta.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Subject;
import org.sakta.shared.jobs.JobId;
import org.sakta.status.EvidenceId.Source;

/**
 * Ids of what epidemiologists record and try. Where the request has an {@code Idempotency-Key} the id follows from it: the request repeated
 * meets what it made, even if it died before its answer was kept.
 */
record EvidenceIds(RandomGenerator random) {
    private static final int BYTES = 10;

    EvidenceId next(Subject recorder, PersonId person, Optional<String> idempotencyKey) {
        return new EvidenceId(Source.EPIDEMIOLOGIST, next(recorder, person.toString(), idempotencyKey));
    }

    /** Of a trial of a rule set. */
    JobId nextDryRun(Subject caller, Optional<String> idempotencyKey) {
        return new JobId(next(caller, "rule-set-dry-run", idempotencyKey));
    }

    private String next(Subject caller, String about, Optional<String> idempotencyKey) {
        var bytes = idempotencyKey
                .map(key -> derived(caller.value() + "\n" + about + "\n" + key))
                .orElseGet(this::drawn);
        return HexFormat.of().formatHex(bytes);
    }

    private byte[] drawn() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derived(String text) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
