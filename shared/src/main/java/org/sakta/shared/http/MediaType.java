package org.sakta.shared.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@code Content-Type} header says; whatever it is, it is read.
 *
 * @param name in lower case, {@code text/csv}; empty where there is none
 * @param charset in lower case, where one is named
 */
public record MediaType(String name, Optional<String> charset) {
    private static final String CHARSET = "charset=";

    static MediaType of(String header) {
        int end = header.indexOf(';');
        String name = end < 0 ? header : header.substring(0, end);
        return new MediaType(name.strip().toLowerCase(Locale.ROOT), charset(end < 0 ? "" : header.substring(end + 1)));
    }

    private static Optional<String> charset(String parameters) {
        return Stream.of(parameters.split(";", -1))
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.startsWith(CHARSET))
                .map(parameter -> parameter.substring(CHARSET.length()).replace("\"", ""))
                .findFirst();
    }

    /** JSON is UTF-8 (RFC 8259), and so is what we read besides, unless a route says otherwise. */
    boolean isUtf8() {
        return charset.filter(name -> !name.equals("utf-8") && !name.equals("utf8"))
                .isEmpty();
    }
}
