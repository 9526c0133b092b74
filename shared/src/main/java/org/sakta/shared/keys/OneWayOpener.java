package org.sakta.shared.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Opens what a {@link OneWaySealer} sealed: a call of KMS each time, which {@code kms:Decrypt} on the pair allows. */
public final class OneWayOpener {
    private final KmsClient kms;
    private final String keyId;

    public OneWayOpener(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    /**
     * @throws IllegalStateException if the bytes were changed, or sealed for another place
     * @throws DependencyUnavailable when KMS does not do its work
     */
    public byte[] open(byte[] sealed, String place) {
        byte[] opened = ask(sealed);
        var stated = Arrays.copyOf(opened, OneWaySealer.PLACE);
        if (opened.length < OneWaySealer.PLACE || !MessageDigest.isEqual(stated, OneWaySealer.hash(place)))
            throw new IllegalStateException("sealed for another place");
        return Arrays.copyOfRange(opened, OneWaySealer.PLACE, opened.length);
    }

    private byte[] ask(byte[] sealed) {
        try {
            return kms.decrypt(request -> request.keyId(keyId)
                            .ciphertextBlob(SdkBytes.fromByteArray(sealed))
                            .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256))
                    .plaintext()
                    .asByteArray();
        } catch (InvalidCiphertextException changed) {
            throw new IllegalStateException("not sealed with this pair", changed);
        } catch (SdkException e) {
            throw new DependencyUnavailable("kms", e);
        }
    }
}
