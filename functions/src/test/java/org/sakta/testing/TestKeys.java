package org.sakta.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.SecretKeyVersion;

/** Keys made of their purpose and version. */
public final class TestKeys implements KeyRing {
    private final Map<KeyPurpose, List<SecretKeyVersion>> keys = new EnumMap<>(KeyPurpose.class);

    @Override
    public SecretKeyVersion current(KeyPurpose purpose) {
        return all(purpose).getFirst();
    }

    @Override
    public SecretKeyVersion version(KeyPurpose purpose, int version) {
        return all(purpose).stream()
                .filter(key -> key.version() == version)
                .findFirst()
                .orElseThrow(IllegalStateException::new);
    }

    @Override
    public List<SecretKeyVersion> all(KeyPurpose purpose) {
        return keys.computeIfAbsent(purpose, any -> new ArrayList<>(List.of(key(any, 1))));
    }

    @Override
    public int rotate(KeyPurpose purpose) {
        int next = current(purpose).version() + 1;
        all(purpose).addFirst(key(purpose, next));
        return next;
    }

    private static SecretKeyVersion key(KeyPurpose purpose, int version) {
        byte[] bits = new byte[32];
        Arrays.fill(bits, (byte) (purpose.name().charAt(0) + version));
        return SecretKeyVersion.of(version, bits);
    }
}
