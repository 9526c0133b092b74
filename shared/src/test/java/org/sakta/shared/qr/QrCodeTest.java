package org.sakta.shared.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @Test
    void everyVersionAndLevelIsTheMatrixThatZxingDraws() {
        var seen = new HashSet<Integer>();
        for (var level : EcLevel.values())
            for (var version = 1; version <= 40; version++) {
                var text = alphanumeric(longest(version, level), version);
                var ours = QrCode.of(text, level);
                assertThat(ours.version()).isEqualTo(version);
                var theirs = Zxing.encode(text, level);
                assertThat(ours.mask()).as("mask of %s-%s", version, level).isEqualTo(theirs.getMaskPattern());
                assertThat(Zxing.picture(ours)).isEqualTo(Zxing.picture(theirs));
                seen.add(ours.mask());
            }
        assertThat(seen).hasSize(8);
    }

    @Test
    void everyMaskOfEveryVersionIsTheMatrixThatZxingDraws() {
        for (var version = 1; version <= 40; version++)
            for (var mask = 0; mask < 8; mask++) {
                var level = EcLevel.values()[mask % 4];
                var text = alphanumeric(longest(version, level) - mask % 3, version * 8 + mask);
                assertThat(Zxing.picture(QrCode.masked(text, level, mask)))
                        .isEqualTo(Zxing.picture(Zxing.encode(text, level, mask)));
            }
    }

    @Property(tries = 1000)
    void anyAsciiTextIsTheMatrixThatZxingDraws(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 400) String text,
            @ForAll EcLevel level) {
        if (text.chars().allMatch(Character::isDigit)) return; // ZXing has a numeric mode, ours needs none
        assertThat(Zxing.picture(QrCode.of(text, level))).isEqualTo(Zxing.picture(Zxing.encode(text, level)));
    }

    @Property(tries = 1000)
    void anyAlphanumericTextIsTheMatrixThatZxingDraws(
            @ForAll @CharRange(from = 'A', to = 'Z') @NumericChars @StringLength(min = 1, max = 600) String text,
            @ForAll EcLevel level) {
        if (text.chars().allMatch(Character::isDigit)) return;
        assertThat(Zxing.picture(QrCode.of(text, level))).isEqualTo(Zxing.picture(Zxing.encode(text, level)));
    }

    @Property(tries = 300)
    void anyTextIsReadBack(
            @ForAll @CharRange(from = '0', to = 'ӿ') @AlphaChars @StringLength(min = 1, max = 150) String text,
            @ForAll EcLevel level,
            @ForAll @IntRange(min = 3, max = 6) int scale) {
        assertThat(Zxing.read(Zxing.image(QrImage.png(QrCode.of(text, level), scale))))
                .isEqualTo(text);
    }

    @Test
    void aTextTooLongIsRefused() {
        assertThat(QrCode.of("A".repeat(4296), EcLevel.L).version()).isEqualTo(40);
        assertThatThrownBy(() -> QrCode.of("A".repeat(4297), EcLevel.L)).isInstanceOf(IllegalArgumentException.class);
    }

    static int longest(int version, EcLevel level) {
        var bits = 8 * Capacity.of(version, level).data() - 4 - (version < 10 ? 9 : version < 27 ? 11 : 13);
        return bits / 11 * 2 + (bits % 11 >= 6 ? 1 : 0);
    }

    static String alphanumeric(int length, int seed) {
        var random = new Random(seed);
        var text = new StringBuilder("A");
        while (text.length() < length) text.append(ALPHABET.charAt(random.nextInt(45)));
        return text.toString();
    }
}
