package org.sakta.shared.keys;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One version of a purpose's key: 256 bits. */
public record SecretKeyVersion(int version, SecretKey secret) {
    public static SecretKeyVersion of(int version, byte[] bits) {
        if (bits.length != 32) throw new IllegalArgumentException("a key has 256 bits");
        return new SecretKeyVersion(version, new SecretKeySpec(bits, "AES"));
    }

    @Override
    public String toString() {
        return "version " + version;
    }
}
