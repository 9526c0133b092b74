package org.sakta.shared.cose;

import java.util.Arrays;

/** ECDSA signatures as X.509 and key services write them: SEQUENCE { INTEGER r, INTEGER s }. */
public final class DerSignature {
    private static final int COORDINATE = 32;

    private DerSignature() {}

    /** @return r and s, 32 bytes each, as COSE has them */
    public static byte[] toP1363(byte[] der) {
        var result = new byte[2 * COORDINATE];
        if (der.length < 8 || der[0] != 0x30 || der[1] != der.length - 2) throw new MalformedCbor("signature");
        var afterR = put(der, 2, result, 0);
        if (put(der, afterR, result, COORDINATE) != der.length) throw new MalformedCbor("signature");
        return result;
    }

    private static int put(byte[] der, int at, byte[] target, int offset) {
        if (at + 2 > der.length || der[at] != 2 || der[at + 1] < 1) throw new MalformedCbor("signature");
        var end = at + 2 + der[at + 1];
        if (end > der.length) throw new MalformedCbor("signature");
        var number = Arrays.copyOfRange(der, at + 2, end);
        var excess = number.length - COORDINATE;
        if (excess > 1 || (excess == 1 && number[0] != 0)) throw new MalformedCbor("signature");
        var from = Math.max(excess, 0);
        System.arraycopy(number, from, target, offset + COORDINATE - (number.length - from), number.length - from);
        return end;
    }
}
