package org.sakta.venue;

import java.util.ArrayList;
import java.util.List;
import org.sakta.shared.pdf.PdfFont;
import org.sakta.shared.pdf.PdfPage;

/**
 * A poster to be printed: what to do above the code, whose it is below, and which poster it is at the foot. The code is as large as the jurisdiction asks for, or as large as
 * the paper lets it be; the text makes room for it.
 *
 * @param above the most important first
 * @param foot tells one poster of a venue from another
 */
record PosterSheet(String title, String language, List<Line> above, PosterImage image, List<Line> below, String foot) {
    /** A text in a size, which becomes smaller where the paper is. */
    record Line(String text, PdfFont font, double points) {}

    private static final double MARGIN = 12;
    private static final double FOOT = 9;
    private static final double LEADING = 0.47; // millimetres a point, from line to line
    private static final double SMALLEST = 0.4;

    /** A text as it stands in one line. */
    private record Row(String text, PdfFont font, double points) {
        double height() {
            return points * LEADING;
        }
    }

    byte[] pdf(PosterPaper paper) {
        var page = new PdfPage(paper.width(), paper.height());
        double margin = MARGIN * paper.scale();
        double wanted = Math.min(image.millimetres(), paper.width() - margin);
        double scale = paper.scale();
        while (room(paper, scale) < wanted && scale > SMALLEST * paper.scale()) scale *= 0.95;
        double side = Math.min(wanted, room(paper, scale));
        double y = write(page, rows(above, paper, scale), margin, paper);
        image.draw(page, (paper.width() - side) / 2, y, side);
        write(page, rows(below, paper, scale), y + side, paper);
        centred(page, new Row(foot, PdfFont.REGULAR, FOOT * paper.scale()), paper.height() - margin / 2, paper);
        return page.write(title, language);
    }

    /** What is left for the code. */
    private double room(PosterPaper paper, double scale) {
        double text = rows(above, paper, scale).stream()
                        .mapToDouble(Row::height)
                        .sum()
                + rows(below, paper, scale).stream().mapToDouble(Row::height).sum();
        return paper.height() - 2.5 * MARGIN * paper.scale() - text;
    }

    private static double write(PdfPage page, List<Row> rows, double top, PosterPaper paper) {
        double y = top;
        for (var row : rows) {
            y += row.height();
            centred(page, row, y - row.height() * 0.2, paper);
        }
        return y;
    }

    private static void centred(PdfPage page, Row row, double y, PosterPaper paper) {
        double width = row.font().width(row.text(), row.points());
        page.text(row.font(), row.points(), (paper.width() - width) / 2, y, row.text());
    }

    private static List<Row> rows(List<Line> lines, PosterPaper paper, double scale) {
        double width = paper.width() - 2 * MARGIN * paper.scale();
        var rows = new ArrayList<Row>();
        for (var line : lines)
            for (var part : broken(line.text(), line.font(), line.points() * scale, width))
                rows.add(new Row(part, line.font(), line.points() * scale));
        return rows;
    }

    /** Between words where it can be, else between letters. */
    private static List<String> broken(String text, PdfFont font, double points, double width) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!row.isEmpty() && font.width(row + " " + word, points) > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            if (!row.isEmpty()) row.append(' ');
            for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
                if (!row.isEmpty() && font.width(row + letter, points) > width) {
                    rows.add(row.toString());
                    row.setLength(0);
                }
                row.append(letter);
            }
        }
        rows.add(row.toString());
        return rows;
    }
}
