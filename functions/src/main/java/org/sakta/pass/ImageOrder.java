package org.sakta.pass;

import java.util.List;
import java.util.stream.Stream;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;

/** Which image of a pass is wanted. */
record ImageOrder(Format format, Size size) {
    enum Format {
        PNG("image/png"),
        SVG("image/svg+xml");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** Pixels a module of a PNG: on paper a code is folded and dirty, so it is also printed with more correction. */
    enum Size {
        SCREEN,
        PRINT
    }

    static Parsed<ImageOrder> parse(Fields query) {
        var format = query.optional("format", Reader.choice(Format.class));
        var size = query.optional("size", Reader.choice(Size.class));
        return query.result(
                () -> new ImageOrder(format.get().orElse(Format.PNG), size.get().orElse(Size.SCREEN)));
    }

    /** Every image that a pass can have. */
    static List<ImageOrder> all() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(Size.values()).map(size -> new ImageOrder(format, size)))
                .toList();
    }

    String fileName() {
        return Reader.wireName(size) + "." + Reader.wireName(format);
    }
}
