package org.sakta.shared.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fonts that there are: Noto Sans with the letters of the product's five languages. A font is read when it is first used. */
public final class PdfFont {
    public static final PdfFont REGULAR = new PdfFont("NotoSans-Regular");
    public static final PdfFont BOLD = new PdfFont("NotoSans-Bold");

    private static final double MILLIMETRES_A_POINT = 25.4 / 72;

    private final String name;
    private volatile @Nullable TrueType read;

    private PdfFont(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Two threads may read it at once; it is the same. */
    TrueType font() {
        var known = read;
        if (known == null) {
            known = new TrueType(bytes());
            read = known;
        }
        return known;
    }

    private byte[] bytes() {
        try (var in = PdfFont.class.getResourceAsStream(name + ".ttf")) {
            if (in == null) throw new IllegalStateException("no " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a text is in that size, in millimetres. */
    public double width(String text, double points) {
        int thousandths =
                letters(text).map(letter -> font().width(font().glyph(letter))).sum();
        return thousandths * points * MILLIMETRES_A_POINT / 1000;
    }

    /** Letters with marks are one glyph each. */
    static IntStream letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints();
    }
}
