package org.sakta.bench;

import java.util.SplittableRandom;

/** Texts of one length that look like a pass: an upper-case URL, its last part random. */
final class Texts {
    private static final String PREFIX = "HTTPS://SAKTA.ORG/P/";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:";

    private final int characters;
    private final SplittableRandom random = new SplittableRandom(42);

    Texts(int characters) {
        this.characters = characters;
    }

    String next() {
        var text = new StringBuilder(characters).append(PREFIX);
        while (text.length() < characters) text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return text.toString();
    }
}
