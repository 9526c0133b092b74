package org.sakta.identity;

import java.util.Base64;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHashes;

/**
 * Knows a registration again when it is repeated. Fingerprints hold under the first lookup key for good, so that a
 * rotation does not make a repeat look new.
 */
final class Registrar {
    private static final int FIRST_VERSION = 1;

    private final KeyRing keys;
    private final KeyedHashes hashes;

    Registrar(KeyRing keys) {
        this.keys = keys;
        this.hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
    }

    PersonStore.Claim claim(Subject by, Registration registration) {
        keys.current(KeyPurpose.LOOKUP);
        var hash = hashes.under(
                FIRST_VERSION,
                "registration",
                registration.kind().name(),
                registration.relation().map(Relation::name).orElse(""),
                Base64.getEncoder().encodeToString(StoredProfile.write(registration.profile())));
        return new PersonStore.Claim(by, registration.kind(), hash.value());
    }
}
