package org.sakta.venue;

/** The paper of a printed poster, in millimetres. */
enum PosterPaper {
    A4(210, 297),
    /** For a counter or a table: a door's code of 15 cm does not fit on it. */
    A5(148, 210);

    private final double width;
    private final double height;

    PosterPaper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** How large things are beside those on A4. */
    double scale() {
        return width / 210;
    }
}
