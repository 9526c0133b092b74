package org.sakta.shared.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Lines of text, sealed for a place, and filled up so that their length tells little of what they say. */
public record SealedLines(Sealer sealer) {
    private static final int STEP = 512;

    public byte[] seal(List<String> lines, String place) {
        byte[] text = String.join("\n", lines).getBytes(UTF_8);
        return sealer.seal(Arrays.copyOf(text, Math.ceilDiv(text.length + 1, STEP) * STEP), place);
    }

    public List<String> open(byte[] sealed, String place) {
        byte[] bytes = sealer.open(sealed, place);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) length--;
        return List.of(new String(bytes, 0, length, UTF_8).split("\n", -1));
    }
}
