package org.sakta.shared.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QrImageTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

    @Property(tries = 120)
    void everyPixelOfThePngIsItsModule(
            @ForAll @IntRange(min = 1, max = 40) int version, @ForAll @IntRange(min = 1, max = 9) int scale) {
        var code = QrCode.of(QrCodeTest.alphanumeric(QrCodeTest.longest(version, EcLevel.L), scale), EcLevel.L);
        var image = Zxing.image(QrImage.png(code, scale));
        assertThat(image.getWidth()).isEqualTo(QrImage.pixels(code, scale)).isEqualTo(image.getHeight());
        var side = image.getWidth();
        var pixels = image.getRGB(0, 0, side, side, null, 0, side);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                if ((pixels[y * side + x] == 0xFF000000) != isDark(code, x / scale - 4, y / scale - 4))
                    throw new AssertionError("pixel " + x + "," + y);
    }

    @Test
    void everyVersionAndLevelIsReadByZxing() {
        for (var level : EcLevel.values())
            for (var version = 1; version <= 40; version++) {
                var text = QrCodeTest.alphanumeric(QrCodeTest.longest(version, level), version);
                assertThat(Zxing.read(Zxing.image(QrImage.png(QrCode.of(text, level), 3))))
                        .isEqualTo(text);
            }
    }

    @Test
    void theLargestScaleIsStillAnImage() {
        var code = QrCode.of("SAKTA", EcLevel.H);
        assertThat(Zxing.image(QrImage.png(code, 64)).getWidth()).isEqualTo(29 * 64);
        assertThatThrownBy(() -> QrImage.png(code, 65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrImage.png(code, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void aScaledRotatedAndBlurredSymbolIsReadInOneOfTenFrames(
            @ForAll @IntRange(min = 40, max = 350) int length,
            @ForAll @IntRange(min = 0, max = 359) int degrees,
            @ForAll @IntRange(min = 80, max = 160) int percent) {
        var text = QrCodeTest.alphanumeric(length, degrees);
        var image = Zxing.image(QrImage.png(QrCode.of(text, EcLevel.M), 8));
        // no hand is so steady that a second of filming shows one angle and one size
        assertThat(IntStream.range(0, 10)
                        .mapToObj(frame -> photographed(image, degrees + 7 * frame, (percent + 2 * frame) / 100.0))
                        .map(frame -> Zxing.read(blurred(frame)))
                        .anyMatch(text::equals))
                .isTrue();
    }

    @Test
    void theSvgDrawsExactlyTheDarkModules() {
        for (var version = 1; version <= 40; version++) {
            var code = QrCode.of(QrCodeTest.alphanumeric(QrCodeTest.longest(version, EcLevel.Q), version), EcLevel.Q);
            var svg = QrImage.svg(code);
            var drawn = new boolean[code.size()][code.size()];
            var runs = RUN.matcher(svg);
            while (runs.find()) {
                var x = Integer.parseInt(runs.group(1)) - 4;
                Arrays.fill(drawn[Integer.parseInt(runs.group(2)) - 4], x, x + Integer.parseInt(runs.group(3)), true);
            }
            for (var y = 0; y < code.size(); y++)
                for (var x = 0; x < code.size(); x++) assertThat(drawn[y][x]).isEqualTo(code.isDark(x, y));
            assertThat(svg)
                    .startsWith("<svg xmlns=")
                    .contains("viewBox=\"0 0 " + (code.size() + 8) + " ")
                    .endsWith("</svg>\n");
        }
    }

    private static boolean isDark(QrCode code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.size() && y < code.size() && code.isDark(x, y);
    }

    private static BufferedImage photographed(BufferedImage image, int degrees, double scale) {
        var side = (int) (image.getWidth() * scale * 1.5);
        var photo = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = photo.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var place = new AffineTransform();
        place.translate(side / 2.0, side / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.scale(scale, scale);
        place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, place, null);
        graphics.dispose();
        return photo;
    }

    private static BufferedImage blurred(BufferedImage image) {
        var weights = new float[9];
        Arrays.fill(weights, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }
}
