package org.sakta.shared.cose;

/** Whatever holds a P-256 private key: this process, or a key service. */
public interface CoseSigner {
    KeyId keyId();

    /** ES256 over the message: r and s, 32 bytes each. */
    byte[] sign(byte[] message);
}
