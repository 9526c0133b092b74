package org.sakta.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The usual way in Java: ZXing's symbol, written by ImageIO or, kinder to it, as a PNG of one bit a pixel. */
final class ZxingImages {
    private static final int QUIET_ZONES = 8;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private final int scale;
    private final int pixels;

    /** @param example any text of the length that all will have, so of the same version */
    ZxingImages(String example, int scale) {
        this.scale = scale;
        this.pixels = (modules(example) + QUIET_ZONES) * scale;
    }

    byte[] byImageIo(String text) {
        try {
            var image = new ByteArrayOutputStream();
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
            MatrixToImageWriter.writeToStream(matrix, "PNG", image);
            return image.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] byOneBitPng(String text) {
        try {
            return OneBitPng.of(
                    Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix(), scale);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS)
                    .getMatrix()
                    .getWidth();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
