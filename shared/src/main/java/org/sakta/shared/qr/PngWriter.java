package org.sakta.shared.qr;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** One image line per module row, deflated once and repeated by reference: that is why it needs no general compressor. */
final class PngWriter {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int OVERHEAD = 8 + 25 + 12 + 12;

    private final QrCode code;
    private final int scale;
    private final int pixels;
    private final byte[] line;
    private final Deflate deflate;
    private final Adler32 checksum = new Adler32();

    PngWriter(QrCode code, int scale) {
        this.code = code;
        this.scale = scale;
        pixels = QrImage.pixels(code, scale);
        line = new byte[1 + (pixels + 7) / 8 + scale];
        deflate = new Deflate((code.size() + 2) * (2 * line.length + 64 + scale * line.length / 64));
    }

    byte[] write() {
        writeBlankLines();
        for (var y = 0; y < code.size(); y++) writeRow(y);
        writeBlankLines();
        return wrap(deflate.finish((int) checksum.getValue()));
    }

    private void writeBlankLines() {
        Arrays.fill(line, (byte) 0xFF);
        writeLines(QrImage.QUIET_ZONE * scale);
    }

    /** Eight modules at a time become {@code scale} bytes; the quiet zone is four light modules on either side. */
    private void writeRow(int y) {
        var position = 1;
        var modules = code.size() + 2 * QrImage.QUIET_ZONE;
        for (var from = 0; from < modules; from += 8) {
            Expansion.ofScale(scale).copy(eightModules(y, from - QrImage.QUIET_ZONE), line, position);
            position += scale;
        }
        writeLines(scale);
    }

    private int eightModules(int y, int from) {
        if (from < 0) return (int) (code.modules(y, 0) << -from) & 0xFF;
        var word = from >> 6;
        var bits = word * 64 < code.size() ? code.modules(y, word) >>> from : 0;
        if ((from & 63) > 56 && (word + 1) * 64 < code.size()) bits |= code.modules(y, word + 1) << (64 - (from & 63));
        return (int) bits & 0xFF;
    }

    private void writeLines(int count) {
        var length = 1 + (pixels + 7) / 8;
        line[0] = 0;
        if (pixels % 8 != 0) line[length - 1] |= (byte) (0xFF >>> (pixels % 8));
        deflate.literals(line, length);
        deflate.repeat(length, (count - 1) * length);
        for (var i = 0; i < count; i++) checksum.update(line, 0, length);
    }

    private byte[] wrap(ByteBuffer compressed) {
        var png = new byte[OVERHEAD + compressed.remaining()];
        var out = ByteBuffer.wrap(png).putLong(SIGNATURE);
        out.putInt(13).putInt(IHDR).putInt(pixels).putInt(pixels);
        out.put((byte) 1).putInt(0); // one bit of grey; deflate, no filters, no interlace
        putChecksum(out, png, 17);
        out.putInt(compressed.remaining()).putInt(IDAT);
        var length = 4 + compressed.remaining();
        putChecksum(out.put(compressed), png, length);
        putChecksum(out.putInt(0).putInt(IEND), png, 4);
        return png;
    }

    private static void putChecksum(ByteBuffer out, byte[] png, int length) {
        var crc = new CRC32();
        crc.update(png, out.position() - length, length);
        out.putInt((int) crc.getValue());
    }
}
