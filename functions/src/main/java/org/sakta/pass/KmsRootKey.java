package org.sakta.pass;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.function.Supplier;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.DerSignature;
import org.sakta.shared.cose.KeyId;
import org.sakta.shared.cose.VerifyingKey;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** The root of trust. Its private key never leaves KMS, and it signs trust lists alone. */
final class KmsRootKey implements CoseSigner {
    private final KmsClient kms;
    private final String keyId;

    KmsRootKey(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    @Override
    public KeyId keyId() {
        return publicKey().id();
    }

    VerifyingKey publicKey() {
        var spki = translated(() ->
                kms.getPublicKey(request -> request.keyId(keyId)).publicKey().asByteArray());
        try {
            return VerifyingKey.of(
                    (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the root key is not on P-256", e);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        var digest = SdkBytes.fromByteArray(sha256(message));
        return DerSignature.toP1363(translated(() -> kms.sign(request -> request.keyId(keyId)
                        .message(digest)
                        .messageType(MessageType.DIGEST)
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature()
                .asByteArray()));
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new DependencyUnavailable("kms", e);
        }
    }
}
