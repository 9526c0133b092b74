package org.sakta.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tests that are not run on an engine, and why: {@code not-on-engines.txt}, the one place that says so. */
record Exclusions(List<Exclusion> all) {
    /** @param test a class in org.sakta, or one of its methods: {@code pass.AdaptersTest#name} */
    record Exclusion(String engine, String test, String reason) {
        private static Exclusion of(String line) {
            String[] parts = line.split(" \\| ", 3);
            if (parts.length < 3 || parts[2].isBlank())
                throw new IllegalArgumentException("expected “engine | test | reason”, not: " + line);
            return new Exclusion(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    static Exclusions read() {
        try (InputStream file =
                Objects.requireNonNull(Exclusions.class.getResourceAsStream("/org/sakta/testing/not-on-engines.txt"))) {
            return new Exclusions(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Exclusion::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> reason(String engine, Class<?> type, Optional<Method> method) {
        String test = type.getName().replaceFirst("^org\\.sakta\\.", "")
                + method.map(each -> "#" + each.getName()).orElse("");
        return all.stream()
                .filter(each -> each.engine().equals(engine) && each.test().equals(test))
                .map(Exclusion::reason)
                .findFirst();
    }
}
