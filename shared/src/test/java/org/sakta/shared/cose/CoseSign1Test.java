package org.sakta.shared.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import COSE.AlgorithmID;
import COSE.CoseException;
import COSE.HeaderKeys;
import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoseSign1Test {
    private static final int LIMIT = 1000;
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    @Property(tries = 50)
    void whatWeSignAnotherLibraryVerifies(@ForAll byte[] payload) throws CoseException {
        var theirs = (Sign1Message)
                Message.DecodeFromBytes(CoseSign1.sign(Optional.empty(), payload, KEY), MessageTag.Sign1);
        assertThat(theirs.validate(theirKey(KEY.verifyingKey()))).isTrue();
        assertThat(theirs.GetContent()).isEqualTo(payload);
        assertThat(theirs.findAttribute(HeaderKeys.KID).GetByteString())
                .isEqualTo(KEY.keyId().bytes());
    }

    /** COSE-JAVA signs but does not order its header, so the independent CBOR library writes the message here. */
    @Test
    void whatAnotherLibraryWritesAndSignsWeVerify() throws CoseException, GeneralSecurityException {
        var theirKey = OneKey.generateKey(AlgorithmID.ECDSA_256);
        var ourKey = VerifyingKey.of((ECPublicKey) theirKey.AsPublicKey());
        var header = canonical(CBORObject.NewMap().Add(4, ourKey.id().bytes()).Add(1, -7));
        var payload = new byte[] {1, 2, 3};
        var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initSign(theirKey.AsPrivateKey());
        ecdsa.update(canonical(CBORObject.NewArray()
                .Add("Signature1")
                .Add(header)
                .Add(new byte[0])
                .Add(payload)));
        var message = CBORObject.NewArray()
                .Add(header)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(ecdsa.sign());
        var read = CoseSign1.parse(CBORObject.FromObjectAndTag(message, 18).EncodeToBytes(), LIMIT);
        assertThat(read.isSignedBy(ourKey)).isTrue();
        assertThat(read.keyId()).isEqualTo(ourKey.id());
        assertThat(read.payload()).containsExactly(1, 2, 3);
        assertThat(read.isSignedBy(KEY.verifyingKey())).isFalse();
    }

    private static byte[] canonical(CBORObject object) {
        return object.EncodeToBytes(new CBOREncodeOptions("ctap2canonical=true"));
    }

    @Test
    void theTypeIsKeptAndSigned() {
        var bytes = CoseSign1.sign(Optional.of("sakta-trust-list"), new byte[] {1}, KEY);
        assertThat(CoseSign1.parse(bytes, LIMIT).type()).contains("sakta-trust-list");
        assertThat(CoseSign1.parse(bytes, LIMIT).isSignedBy(KEY.verifyingKey())).isTrue();
    }

    @Test
    void everyBitCounts() {
        var bytes = CoseSign1.sign(Optional.of("t"), new byte[] {1, 2, 3}, KEY);
        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(CoseSign1.parse(flipped, LIMIT).isSignedBy(KEY.verifyingKey()))
                        .isFalse();
            } catch (MalformedCbor refused) {
                continue;
            }
        }
    }

    @Test
    void anotherAlgorithmIsRefused() {
        for (var algorithm : new int[] {0, 5, -8, -35, -37, -6}) {
            var header = new CborWriter()
                    .map(2)
                    .integer(1)
                    .integer(algorithm)
                    .integer(4)
                    .bytes(KEY.keyId().bytes());
            var bytes = new CborWriter()
                    .tag(18)
                    .array(4)
                    .bytes(header.toBytes())
                    .map(0)
                    .bytes(new byte[1])
                    .bytes(new byte[64]);
            assertThatExceptionOfType(MalformedCbor.class).isThrownBy(() -> CoseSign1.parse(bytes.toBytes(), LIMIT));
        }
    }

    @Property(tries = 10_000)
    void arbitraryBytesAreRefused(@ForAll @Size(max = 200) byte[] bytes) {
        assertThatExceptionOfType(MalformedCbor.class).isThrownBy(() -> CoseSign1.parse(bytes, LIMIT));
    }

    @Test
    void aKeyServicesSignatureIsConverted() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var der = Signature.getInstance("SHA256withECDSA");
        for (var i = 0; i < 600; i++) {
            der.initSign(pair.getPrivate());
            der.update((byte) i);
            var p1363 = DerSignature.toP1363(der.sign());
            assertThat(VerifyingKey.of((ECPublicKey) pair.getPublic()).verifies(new byte[] {(byte) i}, p1363))
                    .isTrue();
        }
    }

    @Property(tries = 10_000)
    void arbitraryBytesAreNoDerSignatureOrOne(@ForAll @Size(max = 80) byte[] bytes) {
        try {
            assertThat(DerSignature.toP1363(bytes)).hasSize(64);
        } catch (MalformedCbor refused) {
            assertThat(refused).hasMessage("signature");
        }
    }

    @Test
    void aKeySurvivesItsWireForms() {
        var again = SigningKey.of(
                KEY.pkcs8(), VerifyingKey.ofCoordinates(KEY.verifyingKey().coordinates()));
        assertThat(again.keyId()).isEqualTo(KEY.keyId());
        assertThat(KEY.verifyingKey().verifies(new byte[3], again.sign(new byte[3])))
                .isTrue();
    }

    @Test
    void aPointOffTheCurveIsNoKey() {
        var coordinates = KEY.verifyingKey().coordinates();
        coordinates[63] ^= 1;
        assertThatExceptionOfType(MalformedCbor.class).isThrownBy(() -> VerifyingKey.ofCoordinates(coordinates));
    }

    private static OneKey theirKey(VerifyingKey key) throws CoseException {
        var xy = key.coordinates();
        var map = CBORObject.NewMap()
                .Add(1, 2)
                .Add(-1, 1)
                .Add(-2, Arrays.copyOf(xy, 32))
                .Add(-3, Arrays.copyOfRange(xy, 32, 64));
        return new OneKey(map);
    }
}
