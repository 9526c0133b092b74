package org.sakta.venue;

import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/** {@code format} and {@code paper}, both of which may be left out. */
record PosterQuery(PosterFormat format, PosterPaper paper) {
    static Parsed<PosterQuery> parse(Fields query) {
        var format = query.optional("format", Reader.choice(PosterFormat.class));
        var paper = query.optional("paper", Reader.choice(PosterPaper.class));
        boolean isPdf = format.get().filter(PosterFormat.PDF::equals).isPresent();
        if (!isPdf && query.isPresent("paper")) query.error("paper", "venue.paper-of-a-pdf");
        return query.result(() -> new PosterQuery(
                format.get().orElse(PosterFormat.PNG), paper.get().orElse(PosterPaper.A4)));
    }

    byte[] drawn(PosterSheet sheet) {
        return format.drawn(sheet, paper);
    }
}
