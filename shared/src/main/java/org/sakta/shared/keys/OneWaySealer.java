package org.sakta.shared.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource.PSpecified;
import org.jspecify.annotations.Nullable;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Seals with the public half of a pair of KMS keys (RSA-OAEP, SHA-256), so that whoever seals cannot open: that takes {@code
 * kms:Decrypt}. KMS knows no associated data for pairs, so half a hash of the place stands before what is sealed, to be
 * compared by whoever opens it.
 */
public final class OneWaySealer {
    /** Bytes of the place's hash. */
    public static final int PLACE = 16;

    private final KmsClient kms;
    private final String keyId;
    private volatile @Nullable PublicKey key;

    public OneWaySealer(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    /** @throws DependencyUnavailable when KMS does not tell the public half, which is asked once */
    public byte[] seal(byte[] plain, String place) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    publicKey(),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSpecified.DEFAULT));
            return cipher.doFinal(ByteBuffer.allocate(PLACE + plain.length)
                    .put(hash(place))
                    .put(plain)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands before whatever is sealed for that place. */
    public static byte[] hash(String place) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8)), PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var known = key;
        if (known != null) return known;
        var asked = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(ask()));
        key = asked;
        return asked;
    }

    private byte[] ask() {
        try {
            return kms.getPublicKey(request -> request.keyId(keyId)).publicKey().asByteArray();
        } catch (SdkException e) {
            throw new DependencyUnavailable("kms", e);
        }
    }
}
