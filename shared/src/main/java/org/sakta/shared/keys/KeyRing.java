package org.sakta.shared.keys;

import java.util.List;

/** The keys of every purpose, old versions too. */
public interface KeyRing {
    /** The newest version, made at first use. */
    SecretKeyVersion current(KeyPurpose purpose);

    /** @throws IllegalStateException if there never was such a version */
    SecretKeyVersion version(KeyPurpose purpose, int version);

    /** Newest first. */
    List<SecretKeyVersion> all(KeyPurpose purpose);

    /** Makes a new version that is current from now on. @return its number */
    int rotate(KeyPurpose purpose);
}
