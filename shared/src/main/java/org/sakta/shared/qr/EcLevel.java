package org.sakta.shared.qr;

/** Error correction: about 7, 15, 25 and 30 % of the codewords may be lost. */
public enum EcLevel {
    L(1),
    M(0),
    Q(3),
    H(2);

    private final int formatBits;

    EcLevel(int formatBits) {
        this.formatBits = formatBits;
    }

    /** The 15 format bits (table C.1): level, mask, BCH remainder, fixed pattern. */
    int format(int mask) {
        var data = (formatBits << 3) | mask;
        var remainder = data;
        for (var i = 0; i < 10; i++) remainder = (remainder << 1) ^ ((remainder >>> 9) * 0x537);
        return ((data << 10) | remainder) ^ 0x5412;
    }
}
