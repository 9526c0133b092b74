package org.sakta.shared.cose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A private key on P-256 held by this process. */
public final class SigningKey implements CoseSigner {
    private final PrivateKey key;
    private final VerifyingKey verifyingKey;
    private final KeyId keyId;

    private SigningKey(PrivateKey key, VerifyingKey verifyingKey) {
        this.key = key;
        this.verifyingKey = verifyingKey;
        keyId = verifyingKey.id();
    }

    public static SigningKey generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of((ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the bytes are not a key */
    public static SigningKey of(byte[] pkcs8, VerifyingKey verifyingKey) {
        try {
            return new SigningKey(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), verifyingKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret itself, to be wrapped and stored. */
    public byte[] pkcs8() {
        return key.getEncoded();
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public KeyId keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(key);
            ecdsa.update(message);
            return ecdsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
