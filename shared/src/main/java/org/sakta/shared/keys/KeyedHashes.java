package org.sakta.shared.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/** HMAC-SHA-256 over parts, each with its length before it, so that no two lists of parts read the same. */
public final class KeyedHashes {
    private final KeyRing keys;
    private final KeyPurpose purpose;

    public KeyedHashes(KeyRing keys, KeyPurpose purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** Under the current key: what a new record is filed by. */
    public KeyedHash of(String... parts) {
        return hash(keys.current(purpose), parts);
    }

    /** Under every key there is, newest first: what an existing record may be filed by. */
    public List<KeyedHash> candidates(String... parts) {
        return keys.all(purpose).stream().map(key -> hash(key, parts)).toList();
    }

    /** Under the key of a given version: to check a hash made earlier. */
    public KeyedHash under(int version, String... parts) {
        return hash(keys.version(purpose, version), parts);
    }

    private static KeyedHash hash(SecretKeyVersion key, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secret());
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return new KeyedHash(
                    key.version(), Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
