package org.sakta.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.failure.LocalFailure;

/**
 * {@code [--fresh] [--isolated] [--port N] [--jurisdiction J]}
 *
 * @param jurisdiction the template says which there are
 */
record Arguments(boolean fresh, boolean isolated, int port, Optional<String> jurisdiction) {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 65_528;

    /** @throws LocalFailure in one line, where an option has no value or a wrong one */
    static Arguments of(List<String> words) {
        return new Arguments(
                words.contains("--fresh"),
                words.contains("--isolated"),
                value(words, "--port").map(Arguments::port).orElse(FIRST_PORT),
                value(words, "--jurisdiction"));
    }

    /** What the template's parameters get. */
    Map<String, String> parameters() {
        return jurisdiction.map(code -> Map.of("Jurisdiction", code)).orElse(Map.of());
    }

    private static Optional<String> value(List<String> words, String option) {
        int place = words.indexOf(option);
        if (place < 0) return Optional.empty();
        return Optional.of(place + 1 < words.size() ? words.get(place + 1) : "");
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT)
            throw new LocalFailure(
                    "--port needs a number from 1 to " + LAST_PORT + "; that port and the seven after it are used");
        return Integer.parseInt(value);
    }
}
