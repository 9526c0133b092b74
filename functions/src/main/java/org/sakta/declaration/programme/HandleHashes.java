package org.sakta.declaration.programme;

import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHashes;

/**
 * Turns handles into hashes that mean nothing outside one programme. They hold under the first lookup key for good, so
 * that a roster uploaded before a rotation matches a declaration made after it.
 */
final class HandleHashes {
    private static final int FIRST_VERSION = 1;

    private final KeyRing keys;
    private final KeyedHashes hashes;

    HandleHashes(KeyRing keys) {
        this.keys = keys;
        this.hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
    }

    String of(ProgrammeId programme, Handle handle) {
        keys.current(KeyPurpose.LOOKUP);
        return hashes.under(FIRST_VERSION, "roster", programme.value(), handle.kind(), handle.value())
                .value();
    }
}
