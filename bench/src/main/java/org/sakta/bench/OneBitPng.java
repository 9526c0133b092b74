package org.sakta.bench;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A PNG of one bit a pixel as anybody would write it with the JDK's compressor at its fastest. */
final class OneBitPng {
    private static final int QUIET_ZONE = 4;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private OneBitPng() {}

    static byte[] of(ByteMatrix matrix, int scale) {
        var pixels = (matrix.getWidth() + 2 * QUIET_ZONE) * scale;
        var lines = lines(matrix, scale, pixels);
        var compressed = new byte[lines.length + 64];
        var deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(lines);
        deflater.finish();
        var length = deflater.deflate(compressed);
        deflater.end();
        return wrap(pixels, Arrays.copyOf(compressed, length));
    }

    private static byte[] lines(ByteMatrix matrix, int scale, int pixels) {
        var stride = 1 + (pixels + 7) / 8;
        var lines = new byte[stride * pixels];
        for (var y = 0; y < pixels; y++) {
            Arrays.fill(lines, y * stride + 1, (y + 1) * stride, (byte) 0xFF);
        }
        for (var row = 0; row < matrix.getHeight(); row++) {
            var first = (row + QUIET_ZONE) * scale * stride;
            drawRow(matrix, row, scale, lines, first + 1);
            for (var copy = 1; copy < scale; copy++)
                System.arraycopy(lines, first, lines, first + copy * stride, stride);
        }
        return lines;
    }

    private static void drawRow(ByteMatrix matrix, int row, int scale, byte[] lines, int at) {
        for (var x = 0; x < matrix.getWidth(); x++) {
            if (matrix.get(x, row) == 0) continue;
            var from = (x + QUIET_ZONE) * scale;
            for (var pixel = from; pixel < from + scale; pixel++)
                lines[at + pixel / 8] &= (byte) ~(0x80 >>> (pixel % 8));
        }
    }

    private static byte[] wrap(int pixels, byte[] compressed) {
        var header = new byte[13];
        ByteBuffer.wrap(header).putInt(pixels).putInt(pixels).put((byte) 1);
        var png = new byte[8 + 12 + header.length + 12 + compressed.length + 12];
        var out = ByteBuffer.wrap(png).putLong(SIGNATURE);
        chunk(out, png, "IHDR", header);
        chunk(out, png, "IDAT", compressed);
        chunk(out, png, "IEND", new byte[0]);
        return png;
    }

    private static void chunk(ByteBuffer out, byte[] png, String name, byte[] content) {
        out.putInt(content.length);
        var from = out.position();
        out.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var checksum = new CRC32();
        checksum.update(png, from, 4 + content.length);
        out.putInt((int) checksum.getValue());
    }
}
