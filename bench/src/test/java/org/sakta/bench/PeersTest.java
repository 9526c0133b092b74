package org.sakta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.shared.qr.QrImage;
import org.sakta.trust.PassCode;
import org.sakta.trust.Verdict;

/** What is compared does the same job: each side's image carries what it should. */
class PeersTest {
    private final Issuer issuer = new Issuer();

    @Test
    void theImagesOfOneTextAllSayIt() throws IOException, ReaderException {
        for (var characters : new int[] {60, 200, 350, 500}) {
            var text = new Texts(characters).next();
            var zxing = new ZxingImages(text, QrImages.SCALE);
            assertThat(read(zxing.byImageIo(text))).isEqualTo(text).hasSize(characters);
            assertThat(read(zxing.byOneBitPng(text))).isEqualTo(text);
            assertThat(read(QrImage.png(QrCode.of(text, EcLevel.M), QrImages.SCALE)))
                    .isEqualTo(text);
        }
    }

    @Test
    void anIssuedPassIsValidAtTheCheckpoint() throws IOException, ReaderException {
        var claims = issuer.nextClaims();
        var scanned = PassCode.scanned(read(issuer.png(claims))).orElseThrow();
        assertThat(issuer.checkpoint().verify(scanned, Issuer.NOW)).isEqualTo(new Verdict.Valid(claims));
    }

    @Test
    void thePeersImageCarriesASignedCertificate() throws IOException, ReaderException {
        assertThat(read(DgcIssuer.create().png(issuer.nextClaims()))).startsWith("HC1:");
        assertThat(read(DgcIssuer.create().pngAlone(issuer.nextClaims()))).startsWith("HC1:");
    }

    @Test
    void theBareSignatureIsTheOneInThePass() throws Exception {
        var passes = new PassVerification();
        assertThat(passes.ours() && passes.bareSignature()).isTrue();
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        var source = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
