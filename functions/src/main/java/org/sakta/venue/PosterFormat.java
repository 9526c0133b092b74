package org.sakta.venue;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How a poster is wanted: its code alone, or as a sheet to be hung up. */
enum PosterFormat {
    PNG("image/png") {
        @Override
        byte[] drawn(PosterSheet sheet, PosterPaper paper) {
            return sheet.image().png();
        }
    },
    SVG("image/svg+xml") {
        @Override
        byte[] drawn(PosterSheet sheet, PosterPaper paper) {
            return sheet.image().svg().getBytes(UTF_8);
        }
    },
    PDF("application/pdf") {
        @Override
        byte[] drawn(PosterSheet sheet, PosterPaper paper) {
            return sheet.pdf(paper);
        }
    };

    private final String contentType;

    PosterFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract byte[] drawn(PosterSheet sheet, PosterPaper paper);
}
