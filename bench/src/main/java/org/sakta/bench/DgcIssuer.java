package org.sakta.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sakta.trust.PassClaims;
import se.digg.dgc.encoding.BarcodeException;
import se.digg.dgc.encoding.impl.DefaultBarcodeCreator;
import se.digg.dgc.service.impl.DefaultDGCBarcodeEncoder;
import se.digg.dgc.signatures.impl.DefaultDGCSigner;

/** The peer: Sweden's library for the EU certificate, given the very claims that our pass carries. */
final class DgcIssuer {
    private static final int PIXELS = 300;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.CHARACTER_SET, "US-ASCII");

    private final DefaultDGCBarcodeEncoder encoder;

    static DgcIssuer create() {
        try {
            return new DgcIssuer();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private DgcIssuer() throws GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        encoder = new DefaultDGCBarcodeEncoder(
                new DefaultDGCSigner(pair.getPrivate(), certificate(pair)), new DefaultBarcodeCreator());
    }

    /** As the library does it: a PNG, and always an SVG too. */
    byte[] png(PassClaims claims) {
        try {
            return encoder.encodeToBarcode(payload(claims), claims.validUntil()).getImage();
        } catch (IOException | GeneralSecurityException | BarcodeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library's text, drawn as its barcode creator draws it, but without the SVG. */
    byte[] pngAlone(PassClaims claims) {
        try {
            var image = new ByteArrayOutputStream();
            var matrix = new QRCodeWriter().encode(text(claims), BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
            MatrixToImageWriter.writeToStream(matrix, "PNG", image);
            return image.toByteArray();
        } catch (IOException | WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(PassClaims claims) {
        try {
            return encoder.encode(payload(claims), claims.validUntil());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the library does not state itself (issuer, issue and expiry are its own). */
    private static byte[] payload(PassClaims claims) {
        return CBORObject.NewMap()
                .Add(5, claims.validFrom().getEpochSecond())
                .Add(7, HexFormat.of().parseHex(claims.id().value()))
                .Add(
                        -65537,
                        CBORObject.NewArray()
                                .Add(claims.kind().code())
                                .Add(claims.content().initials().orElseThrow().value()))
                .EncodeToBytes();
    }

    private static X509Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=Document signer,C=KG");
        var from = Date.from(Issuer.NOW.minus(Duration.ofDays(365)));
        var until = Date.from(Issuer.NOW.plus(Duration.ofDays(3650)));
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
