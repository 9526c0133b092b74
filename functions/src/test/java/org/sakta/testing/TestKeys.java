package org.sakta.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.SecretKeyVersion;

/** Keys made from a word: the same word, the same keys. */
public final class TestKeys implements KeyRing {
    private final String word;
    private final Map<KeyPurpose, List<SecretKeyVersion>> newestFirst = new EnumMap<>(KeyPurpose.class);

    public TestKeys(String word) {
        this.word = word;
        for (var purpose : KeyPurpose.values()) newestFirst.put(purpose, List.of(made(purpose, 1)));
    }

    @Override
    public SecretKeyVersion current(KeyPurpose purpose) {
        return all(purpose).getFirst();
    }

    @Override
    public SecretKeyVersion version(KeyPurpose purpose, int version) {
        return all(purpose).stream()
                .filter(key -> key.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version " + version));
    }

    @Override
    public synchronized List<SecretKeyVersion> all(KeyPurpose purpose) {
        return newestFirst.getOrDefault(purpose, List.of());
    }

    @Override
    public synchronized int rotate(KeyPurpose purpose) {
        var next = made(purpose, current(purpose).version() + 1);
        var keys = new ArrayList<>(List.of(next));
        keys.addAll(all(purpose));
        newestFirst.put(purpose, List.copyOf(keys));
        return next.version();
    }

    private SecretKeyVersion made(KeyPurpose purpose, int version) {
        try {
            var seed = (word + purpose + version).getBytes(StandardCharsets.UTF_8);
            return SecretKeyVersion.of(
                    version, MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
