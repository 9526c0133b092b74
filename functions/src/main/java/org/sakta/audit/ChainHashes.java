package org.sakta.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;

/** The keyed hashes that chains are made with; older key versions stay good for what they made. */
final class ChainHashes {
    private final KeyRing keys;
    private final KeyedHashes hashes;

    ChainHashes(KeyRing keys) {
        this.keys = keys;
        this.hashes = new KeyedHashes(keys, KeyPurpose.AUDIT);
    }

    KeyedHash of(String... signed) {
        return hashes.of(signed);
    }

    boolean isGenuine(KeyedHash stated, String... signed) {
        boolean known = keys.all(KeyPurpose.AUDIT).stream().anyMatch(key -> key.version() == stated.keyVersion());
        return known && same(hashes.under(stated.keyVersion(), signed).value(), stated.value());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
