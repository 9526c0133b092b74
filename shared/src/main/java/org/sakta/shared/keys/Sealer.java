package org.sakta.shared.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM under the current {@link KeyPurpose#DATA} key. What is sealed for one place cannot be opened at another:
 * the place (table, key, attribute) is associated data. Layout: key version (4 bytes), nonce (12), ciphertext and tag.
 */
public final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER = Integer.BYTES + NONCE;

    private final KeyRing keys;
    private final SecureRandom random;

    public Sealer(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public byte[] seal(byte[] plain, String place) {
        SecretKeyVersion key = keys.current(KeyPurpose.DATA);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, place);
        return ByteBuffer.allocate(HEADER + ciphertext.length)
                .putInt(key.version())
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** @throws IllegalStateException if the bytes were changed, or sealed for another place */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < HEADER) throw new IllegalStateException("not sealed");
        ByteBuffer header = ByteBuffer.wrap(sealed);
        SecretKeyVersion key = keys.version(KeyPurpose.DATA, header.getInt());
        byte[] nonce = new byte[NONCE];
        header.get(nonce);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, HEADER, place);
    }

    private static byte[] run(int mode, SecretKeyVersion key, byte[] nonce, byte[] input, int from, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed for another place, or changed", e);
        }
    }
}
