package org.sakta.venue;

import java.util.ArrayList;
import org.sakta.shared.pdf.PdfPage;
import org.sakta.shared.pdf.PdfPage.Rectangle;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.shared.qr.QrImage;

/**
 * A poster's code as it is printed. Paper at a door is torn and dirty: it has more correction than a code on a screen.
 *
 * @param millimetres along one side, with the quiet zone
 */
record PosterImage(String text, int millimetres) {
    private static final int DOTS_AN_INCH = 300;
    private static final double MILLIMETRES_AN_INCH = 25.4;
    private static final double OVERLAP = 0.03;

    /** Of so many dots that it is at least that large at 300 a inch. */
    byte[] png() {
        var code = code();
        int dots = (int) Math.ceil(millimetres / MILLIMETRES_AN_INCH * DOTS_AN_INCH);
        return QrImage.png(code, Math.ceilDiv(dots, QrImage.pixels(code, 1)));
    }

    String svg() {
        var size = "<svg width=\"%1$dmm\" height=\"%1$dmm\" ".formatted(millimetres);
        return QrImage.svg(code()).replaceFirst("<svg ", size);
    }

    /** Each row of modules reaches a hair into the next: some readers of PDF paint touching edges grey. */
    void draw(PdfPage page, double x, double y, double side) {
        var code = code();
        double module = side / QrImage.pixels(code, 1);
        double quiet = (side - module * code.size()) / 2;
        var shape = new ArrayList<Rectangle>();
        for (int row = 0; row < code.size(); row++)
            for (int from = 0; from < code.size(); from++) {
                int to = from;
                while (to < code.size() && code.isDark(to, row)) to++;
                if (to > from)
                    shape.add(new Rectangle(
                            x + quiet + from * module,
                            y + quiet + row * module,
                            (to - from) * module,
                            module + OVERLAP));
                from = to;
            }
        page.fill(shape);
    }

    private QrCode code() {
        return QrCode.of(text, EcLevel.Q);
    }
}
