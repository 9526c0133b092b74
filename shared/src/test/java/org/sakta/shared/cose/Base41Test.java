package org.sakta.shared.cose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class Base41Test {
    @Property
    void whatIsEncodedIsDecoded(@ForAll byte[] bytes) {
        assertThat(Base41.decode(Base41.encode(bytes))).isEqualTo(bytes);
    }

    @Property
    void theTextIsWholeInAUrlAndEndsInADigit(@ForAll byte[] bytes) {
        if (bytes.length == 0) return;
        var text = Base41.encode(bytes);
        assertThat(text).matches("[0-9A-Z$*.:-]*[0-9]");
        var path = "/P/" + text;
        assertThat(URI.create("HTTPS://SAKTA.EXAMPLE" + path).normalize().getPath())
                .isEqualTo(path);
    }

    @Property(tries = 10_000)
    void aTextIsTheOneEncodingOfItsBytesOrRefused(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 12) String text) {
        try {
            assertThat(Base41.encode(Base41.decode(text))).isEqualTo(text);
        } catch (MalformedCbor refused) {
            assertThat(refused.getMessage()).isIn("length", "symbol", "value");
        }
    }

    @Test
    void knownEncodings() {
        assertThat(Base41.encode(new byte[] {})).isEmpty();
        assertThat(Base41.encode(new byte[] {0})).isEqualTo("00");
        assertThat(Base41.encode(new byte[] {(byte) 0xFF})).isEqualTo("96");
        assertThat(Base41.encode(new byte[] {1, 2})).isEqualTo("1020");
        assertThat(Base41.encode(new byte[] {(byte) 0xFF, (byte) 0xFF, 0})).isEqualTo(pair(0xFFFF) + "00");
    }

    private static String pair(int value) {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:";
        return "" + alphabet.charAt(value % 41) + alphabet.charAt(value / 41 % 41) + alphabet.charAt(value / 1681);
    }
}
