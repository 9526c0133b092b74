package org.sakta.shared.qr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as one segment: alphanumeric if its alphabet allows (5.5 bits a character), else UTF-8 bytes. */
final class Payload {
    private static final int MAX_VERSION = 40;
    private static final int UTF8_HEADER = 0x71A; // ECI mode 0111, designator 26
    private static final byte[] ALPHANUMERIC = alphanumeric();

    private final byte[] symbols;
    private final boolean compact;
    private final boolean international;

    private Payload(byte[] symbols, boolean compact, boolean international) {
        this.symbols = symbols;
        this.compact = compact;
        this.international = international;
    }

    static Payload of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var values = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0 || ALPHANUMERIC[bytes[i]] < 0) return new Payload(bytes, false, isInternational(bytes));
            values[i] = ALPHANUMERIC[bytes[i]];
        }
        return new Payload(values, true, false);
    }

    /** The smallest version that holds it. */
    int version(EcLevel level) {
        for (var version = 1; version <= MAX_VERSION; version++)
            if (bits(version) <= 8 * Capacity.of(version, level).data()) return version;
        throw new IllegalArgumentException("text is too long for a QR code");
    }

    byte[] codewords(int version, int capacity) {
        var out = new Bits(capacity);
        if (international) out.put(UTF8_HEADER, 12);
        out.put(compact ? 2 : 4, 4);
        out.put(symbols.length, countBits(version));
        if (compact) putPairs(out);
        else for (var symbol : symbols) out.put(symbol & 0xFF, 8);
        return out.padded();
    }

    private void putPairs(Bits out) {
        var even = symbols.length & ~1;
        for (var i = 0; i < even; i += 2) out.put(symbols[i] * 45 + symbols[i + 1], 11);
        if (even < symbols.length) out.put(symbols[even], 6);
    }

    private int bits(int version) {
        var content = compact ? 11 * (symbols.length / 2) + 6 * (symbols.length & 1) : 8 * symbols.length;
        return (international ? 12 : 0) + 4 + countBits(version) + content;
    }

    private int countBits(int version) {
        if (compact) return version < 10 ? 9 : version < 27 ? 11 : 13;
        return version < 10 ? 8 : 16;
    }

    private static boolean isInternational(byte[] bytes) {
        for (var b : bytes) if (b < 0) return true;
        return false;
    }

    private static byte[] alphanumeric() {
        var table = new byte[128];
        Arrays.fill(table, (byte) -1);
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        for (var i = 0; i < alphabet.length(); i++) table[alphabet.charAt(i)] = (byte) i;
        return table;
    }
}
