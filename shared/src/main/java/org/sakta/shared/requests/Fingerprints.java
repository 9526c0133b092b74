package org.sakta.shared.requests;

import java.util.Base64;
import java.util.TreeMap;
import org.sakta.shared.http.Request;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHashes;

/**
 * Keyed, since a body of few possible values could be guessed from a plain hash. They hold under the first lookup key for
 * good, so that a rotation does not make a repeated request look new.
 */
public final class Fingerprints {
    private static final int FIRST_VERSION = 1;

    private final KeyedHashes hashes;
    private final KeyRing keys;

    public Fingerprints(KeyRing keys) {
        this.keys = keys;
        this.hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
    }

    String ofRequest(Request request, String idempotencyKey) {
        return hash(
                "request",
                request.routeKey(),
                new TreeMap<>(request.pathParameters()).toString(),
                request.caller().subject().value(),
                idempotencyKey);
    }

    String ofBody(Request request) {
        return hash("body", Base64.getEncoder().encodeToString(request.body().bytes()));
    }

    private String hash(String... parts) {
        keys.current(KeyPurpose.LOOKUP);
        return hashes.under(FIRST_VERSION, parts).value();
    }
}
