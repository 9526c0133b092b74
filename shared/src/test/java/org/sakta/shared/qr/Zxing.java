package org.sakta.shared.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The independent encoder and decoder that ours is held against. */
final class Zxing {
    private Zxing() {}

    static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scanner does with a frame: both of ZXing's binarizers, and the reading of an undistorted image. */
    static String read(BufferedImage image) {
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return Stream.of(
                        attempt(new HybridBinarizer(source), DecodeHintType.TRY_HARDER),
                        attempt(new GlobalHistogramBinarizer(source), DecodeHintType.TRY_HARDER),
                        attempt(new GlobalHistogramBinarizer(source), DecodeHintType.PURE_BARCODE))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("unreadable");
    }

    private static Optional<String> attempt(Binarizer binarizer, DecodeHintType hint) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), Map.of(hint, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    static QRCode encode(String text, EcLevel level) {
        return encode(text, level, Map.of());
    }

    static QRCode encode(String text, EcLevel level, int mask) {
        return encode(text, level, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
    }

    private static QRCode encode(String text, EcLevel level, Map<EncodeHintType, ?> more) {
        try {
            var hints = new HashMap<EncodeHintType, Object>(more);
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text))
                hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(text, ErrorCorrectionLevel.valueOf(level.name()), hints);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    static String picture(QRCode code) {
        var matrix = code.getMatrix();
        var picture = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) picture.append(matrix.get(x, y) == 1 ? '#' : '.');
            picture.append('\n');
        }
        return picture.toString();
    }

    static String picture(QrCode code) {
        var picture = new StringBuilder();
        for (var y = 0; y < code.size(); y++) {
            for (var x = 0; x < code.size(); x++) picture.append(code.isDark(x, y) ? '#' : '.');
            picture.append('\n');
        }
        return picture.toString();
    }
}
