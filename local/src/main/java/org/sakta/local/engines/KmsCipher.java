package org.sakta.local.engines;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Ciphertexts that name their key: version, key id, nonce, AES-256-GCM; the encryption context is associated data. */
final class KmsCipher {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;

    private final SecureRandom random;

    KmsCipher(SecureRandom random) {
        this.random = random;
    }

    byte[] encrypt(KmsKey key, byte[] plaintext, Map<String, String> context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        UUID id = UUID.fromString(key.id());
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plaintext);
            return ByteBuffer.allocate(1 + 16 + NONCE + sealed.length)
                    .put(VERSION)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keyId(byte[] ciphertext) throws KmsFault {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(ciphertext);
            if (buffer.get() != VERSION) throw invalid();
            return new UUID(buffer.getLong(), buffer.getLong()).toString();
        } catch (BufferUnderflowException e) {
            throw invalid();
        }
    }

    static byte[] decrypt(KmsKey key, byte[] ciphertext, Map<String, String> context) throws KmsFault {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(ciphertext).position(17);
            byte[] nonce = new byte[NONCE];
            buffer.get(nonce);
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw invalid();
        }
    }

    /** What was sealed with the public half of a pair: RSA-OAEP with SHA-256 throughout, as KMS has it. */
    static byte[] decryptOaep(KmsKey key, byte[] ciphertext) throws KmsFault {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(key.secret().value())),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return cipher.doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw invalid();
        }
    }

    private static Cipher cipher(int mode, KmsKey key, byte[] nonce, Map<String, String> context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.secret().value(), "AES"), new GCMParameterSpec(128, nonce));
        new TreeMap<>(context).forEach((name, value) -> {
            cipher.updateAAD(counted(name));
            cipher.updateAAD(counted(value));
        });
        return cipher;
    }

    private static byte[] counted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static KmsFault invalid() {
        return new KmsFault("InvalidCiphertextException", "the ciphertext, its key or its encryption context is wrong");
    }
}
