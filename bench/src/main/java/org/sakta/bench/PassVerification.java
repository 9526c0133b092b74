package org.sakta.bench;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.trust.PassCode;
import org.sakta.trust.Verdict;
import org.sakta.trust.Verifier;

/** From the text a camera read to a verdict; beside it the JDK's verification of the very same bytes. */
final class PassVerification {
    private static final int PASSES = 256;
    /** SubjectPublicKeyInfo of P-256 up to the coordinates. */
    private static final String P256_KEY = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";

    private final Verifier checkpoint;
    private final PublicKey key;
    private final List<String> scanned = new ArrayList<>();
    private final List<byte[]> messages = new ArrayList<>();
    private final List<byte[]> signatures = new ArrayList<>();
    private int next;

    PassVerification() throws GeneralSecurityException {
        var issuer = new Issuer();
        checkpoint = issuer.checkpoint();
        key = publicKey(issuer);
        for (var i = 0; i < PASSES; i++) {
            var code = issuer.sign(issuer.nextClaims());
            scanned.add(code.url(Issuer.BASE));
            addBare(code);
        }
    }

    boolean ours() {
        var code = PassCode.scanned(scanned.get(next++ % PASSES)).orElseThrow();
        return checkpoint.verify(code, Issuer.NOW) instanceof Verdict.Valid;
    }

    boolean bareSignature() throws GeneralSecurityException {
        var pass = next++ % PASSES;
        var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initVerify(key);
        ecdsa.update(messages.get(pass));
        return ecdsa.verify(signatures.get(pass));
    }

    private void addBare(PassCode code) {
        var in = new CborReader(Base41.decode(code.value()), 1000);
        in.tag(18);
        in.array(4);
        var header = in.bytes();
        in.map();
        var signed = new CborWriter().array(4).text("Signature1").bytes(header).bytes(new byte[0]);
        messages.add(signed.bytes(in.bytes()).toBytes());
        signatures.add(in.bytes());
    }

    private static PublicKey publicKey(Issuer issuer) throws GeneralSecurityException {
        var coordinates = issuer.key().verifyingKey().coordinates();
        var encoded = HexFormat.of().parseHex(P256_KEY + HexFormat.of().formatHex(coordinates));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
