package org.sakta.shared.qr;

/** Images of a symbol inside its quiet zone of four modules. */
public final class QrImage {
    static final int QUIET_ZONE = 4;
    private static final int MAX_SCALE = 64;

    private QrImage() {}

    /** Pixels along one side of {@link #png}. */
    public static int pixels(QrCode code, int scale) {
        return (code.size() + 2 * QUIET_ZONE) * scale;
    }

    /** A PNG of one bit a pixel, {@code scale} pixels a module. */
    public static byte[] png(QrCode code, int scale) {
        if (scale < 1 || scale > MAX_SCALE) throw new IllegalArgumentException("scale must be 1 to 64");
        return new PngWriter(code, scale).write();
    }

    /** An SVG of one path, a unit a module, to be scaled by whoever shows it. */
    public static String svg(QrCode code) {
        var side = code.size() + 2 * QUIET_ZONE;
        var svg = new StringBuilder(code.size() * code.size() * 4)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side + " " + side)
                .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
                .append(side + "v" + side)
                .append("H0z\"/><path d=\"");
        for (var y = 0; y < code.size(); y++) appendRow(code, y, svg);
        return svg.append("\"/></svg>\n").toString();
    }

    private static void appendRow(QrCode code, int y, StringBuilder svg) {
        var x = 0;
        while (x < code.size()) {
            var from = x;
            while (x < code.size() && code.isDark(x, y)) x++;
            if (x > from)
                svg.append('M')
                        .append(from + QUIET_ZONE)
                        .append(' ')
                        .append(y + QUIET_ZONE)
                        .append('h')
                        .append(x - from)
                        .append("v1H")
                        .append(from + QUIET_ZONE)
                        .append('z');
            else x++;
        }
    }
}
