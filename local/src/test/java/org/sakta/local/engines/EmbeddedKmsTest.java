package org.sakta.local.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.template.KeySpec;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class EmbeddedKmsTest {
    private static final KeySpec DATA =
            key("Data", "11111111-1111-4111-8111-111111111111", "SYMMETRIC_DEFAULT", List.of("alias/data"));
    private static final KeySpec OTHER =
            key("Other", "22222222-2222-4222-8222-222222222222", "SYMMETRIC_DEFAULT", List.of());
    private static final KeySpec ROOT = key("Root", "33333333-3333-4333-8333-333333333333", "ECC_NIST_P256", List.of());
    private static final KeySpec PAIR = key("Pair", "55555555-5555-4555-8555-555555555555", "RSA_2048", List.of());
    private static final KeySpec MAC = key("Mac", "44444444-4444-4444-8444-444444444444", "HMAC_256", List.of());

    @TempDir
    Path directory;

    private EmbeddedKms server;
    private KmsClient kms;

    private static KeySpec key(String name, String id, String spec, List<String> aliases) {
        return new KeySpec(name, id, LocalValues.arnOfKey(id), spec, "", aliases);
    }

    @BeforeEach
    void start() {
        server = EmbeddedKms.start(0, Optional.of(directory.resolve("keys.json")));
        server.create(List.of(DATA, OTHER, ROOT, MAC, PAIR));
        kms = LocalAws.client(KmsClient.builder(), server.endpoint());
    }

    @AfterEach
    void stop() {
        kms.close();
        server.close();
    }

    @Test
    void aDataKeyComesBackFromItsCiphertextUnderTheSameContext() {
        var made = kms.generateDataKey(
                request -> request.keyId("alias/data").keySpec("AES_256").encryptionContext(Map.of("record", "7")));
        assertThat(made.plaintext().asByteArray()).hasSize(32);
        assertThat(made.keyId()).isEqualTo(DATA.arn());
        assertThat(decrypt(made.ciphertextBlob(), Map.of("record", "7"))).isEqualTo(made.plaintext());
        assertThatThrownBy(() -> decrypt(made.ciphertextBlob(), Map.of("record", "8")))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void aDataKeyWithoutPlaintextCanBeUnwrappedLater() {
        var made = kms.generateDataKeyWithoutPlaintext(
                request -> request.keyId(DATA.arn()).keySpec("AES_256"));
        assertThat(decrypt(made.ciphertextBlob(), Map.of()).asByteArray()).hasSize(32);
    }

    @Test
    void encryptionNamesItsKeyAndATamperedCiphertextIsRefused() {
        SdkBytes sealed = kms.encrypt(request -> request.keyId(DATA.id()).plaintext(SdkBytes.fromUtf8String("сакта")))
                .ciphertextBlob();
        assertThat(decrypt(sealed, Map.of()).asUtf8String()).isEqualTo("сакта");
        assertThatThrownBy(
                        () -> kms.decrypt(request -> request.keyId(OTHER.id()).ciphertextBlob(sealed)))
                .isInstanceOf(IncorrectKeyException.class);
        byte[] tampered = sealed.asByteArray();
        tampered[tampered.length - 1] ^= 1;
        assertThatThrownBy(() -> decrypt(SdkBytes.fromByteArray(tampered), Map.of()))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> decrypt(SdkBytes.fromByteArray(new byte[] {9}), Map.of()))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void aSignatureVerifiesUnderThePublishedKeyForRawMessagesAndDigests() throws Exception {
        byte[] message = "trust list".getBytes();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
        assertThat(verifies(message, sign(message, MessageType.RAW))).isTrue();
        assertThat(verifies(message, sign(digest, MessageType.DIGEST))).isTrue();
        assertThat(verifies("other".getBytes(), sign(digest, MessageType.DIGEST)))
                .isFalse();
    }

    @Test
    void whatIsSealedWithAPublicHalfOnlyThePairOpens() throws Exception {
        byte[] sealed = sealed("сакта".getBytes(UTF_8));
        assertThat(openedByPair(sealed)).isEqualTo("сакта");
        sealed[7] ^= 1;
        assertThatThrownBy(() -> openedByPair(sealed)).isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() ->
                        kms.encrypt(request -> request.keyId(PAIR.id()).plaintext(SdkBytes.fromUtf8String("here"))))
                .isInstanceOf(InvalidKeyUsageException.class);
    }

    private byte[] sealed(byte[] plain) throws Exception {
        byte[] spki = kms.getPublicKey(request -> request.keyId(PAIR.id()))
                .publicKey()
                .asByteArray();
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki)),
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return cipher.doFinal(plain);
    }

    private String openedByPair(byte[] sealed) {
        return kms.decrypt(request -> request.keyId(PAIR.id())
                        .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256)
                        .ciphertextBlob(SdkBytes.fromByteArray(sealed)))
                .plaintext()
                .asUtf8String();
    }

    @Test
    void aMacIsTheSameForTheSameMessage() {
        assertThat(mac("a")).isEqualTo(mac("a")).isNotEqualTo(mac("b"));
    }

    @Test
    void keysAreDescribedAndOnlyDoWhatTheyAreFor() {
        assertThat(kms.describeKey(request -> request.keyId(ROOT.id()))
                        .keyMetadata()
                        .keySpecAsString())
                .isEqualTo("ECC_NIST_P256");
        assertThatThrownBy(() -> kms.getPublicKey(request -> request.keyId(DATA.id())))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kms.describeKey(request -> request.keyId("alias/none")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void keysLastInAFileThatOnlyItsOwnerReads() throws Exception {
        SdkBytes sealed = kms.encrypt(request -> request.keyId(DATA.id()).plaintext(SdkBytes.fromUtf8String("kept")))
                .ciphertextBlob();
        Path file = directory.resolve("keys.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (EmbeddedKms again = EmbeddedKms.start(0, Optional.of(file));
                KmsClient client = LocalAws.client(KmsClient.builder(), again.endpoint())) {
            again.create(List.of(DATA, OTHER, ROOT, MAC, PAIR));
            assertThat(client.decrypt(request -> request.ciphertextBlob(sealed))
                            .plaintext()
                            .asUtf8String())
                    .isEqualTo("kept");
        }
    }

    private SdkBytes decrypt(SdkBytes ciphertext, Map<String, String> context) {
        return kms.decrypt(request ->
                        request.keyId(DATA.arn()).ciphertextBlob(ciphertext).encryptionContext(context))
                .plaintext();
    }

    private byte[] sign(byte[] message, MessageType type) {
        return kms.sign(request -> request.keyId(ROOT.arn())
                        .message(SdkBytes.fromByteArray(message))
                        .messageType(type)
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature()
                .asByteArray();
    }

    private boolean verifies(byte[] message, byte[] signature) throws Exception {
        byte[] key = kms.getPublicKey(request -> request.keyId(ROOT.id()))
                .publicKey()
                .asByteArray();
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
        verifier.update(message);
        return verifier.verify(signature);
    }

    private SdkBytes mac(String message) {
        return kms.generateMac(request -> request.keyId(MAC.id())
                        .message(SdkBytes.fromUtf8String(message))
                        .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
                .mac();
    }
}
