package org.sakta.shared.cose;

import java.util.Arrays;

/**
 * Bytes as text that is dense in a QR code and whole in a URL: digits, capital letters and the five signs that both QR's alphanumeric mode and a URL's
 * path take as they are. Two bytes (b0 · 256 + b1) become three symbols, least significant first, as Base45 does it (RFC 9285); a last single byte
 * becomes two. An even number of bytes ends in two single bytes, so that the last symbol is always a digit: programs that find links in text drop
 * punctuation there. Every byte sequence has exactly one encoding.
 */
public final class Base41 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:";
    private static final int BASE = 41;
    private static final byte[] VALUES = values();

    private Base41() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        var pairsEnd = bytes.length - (bytes.length % 2 == 0 ? 2 : 1);
        for (var i = 0; i < pairsEnd; i += 2) append(text, (bytes[i] & 0xFF) * 256 + (bytes[i + 1] & 0xFF), 3);
        for (var i = Math.max(0, pairsEnd); i < bytes.length; i++) append(text, bytes[i] & 0xFF, 2);
        return text.toString();
    }

    /** @throws MalformedCbor if no bytes have this encoding */
    public static byte[] decode(String text) {
        var length = text.length();
        var singles = length % 3 == 2 ? 1 : length % 3 == 1 && length >= 4 ? 2 : 0;
        if (singles == 0 && length > 0) throw new MalformedCbor("length");
        var pairs = (length - 2 * singles) / 3;
        var bytes = new byte[2 * pairs + singles];
        for (var i = 0; i < pairs; i++) {
            var value = value(text, 3 * i, 3, 0xFFFF);
            bytes[2 * i] = (byte) (value >>> 8);
            bytes[2 * i + 1] = (byte) value;
        }
        for (var i = 0; i < singles; i++) bytes[2 * pairs + i] = (byte) value(text, 3 * pairs + 2 * i, 2, 0xFF);
        return bytes;
    }

    private static void append(StringBuilder text, int value, int symbols) {
        var rest = value;
        for (var i = 0; i < symbols; i++) {
            text.append(ALPHABET.charAt(rest % BASE));
            rest /= BASE;
        }
    }

    private static int value(String text, int from, int symbols, int most) {
        var value = 0;
        for (var i = from + symbols - 1; i >= from; i--) {
            var c = text.charAt(i);
            if (c >= VALUES.length || VALUES[c] < 0) throw new MalformedCbor("symbol");
            value = value * BASE + VALUES[c];
        }
        if (value > most) throw new MalformedCbor("value");
        return value;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (var i = 0; i < BASE; i++) values[ALPHABET.charAt(i)] = (byte) i;
        return values;
    }
}
