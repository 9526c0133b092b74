package org.sakta.pass;

import java.util.List;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.SecretKeyVersion;

/** For functions that have no right to any secret key. */
final class NoKeys implements KeyRing {
    @Override
    public SecretKeyVersion current(KeyPurpose purpose) {
        throw new IllegalStateException("this function unseals nothing");
    }

    @Override
    public SecretKeyVersion version(KeyPurpose purpose, int version) {
        throw new IllegalStateException("this function unseals nothing");
    }

    @Override
    public List<SecretKeyVersion> all(KeyPurpose purpose) {
        throw new IllegalStateException("this function unseals nothing");
    }

    @Override
    public int rotate(KeyPurpose purpose) {
        throw new IllegalStateException("this function unseals nothing");
    }
}
