package org.sakta.shared.sms;

/**
 * In how many parts a text message is sent, each of which is paid for (3GPP TS 23.038). Letters of the GSM 7-bit alphabet take seven bits, 160 of them a message of one
 * part and 153 each part of several; a single letter outside of it makes all of them sixteen bits, 70 and 67.
 */
public final class SmsParts {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these follows an escape. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private SmsParts() {}

    public static int of(String text) {
        return isBasic(text) ? parts(septets(text), 160, 153) : parts(text.length(), 70, 67);
    }

    private static boolean isBasic(String text) {
        return text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
    }

    private static int septets(String text) {
        return text.chars().map(letter -> EXTENDED.indexOf(letter) >= 0 ? 2 : 1).sum();
    }

    private static int parts(int units, int alone, int together) {
        return units <= alone ? 1 : Math.ceilDiv(units, together);
    }
}
