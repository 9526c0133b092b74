package org.sakta.shared.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables a function runs with. What is missing or malformed is fatal at start. */
public record Env(Map<String, String> values) {
    public Env {
        values = Map.copyOf(values);
    }

    public static Env system() {
        return new Env(System.getenv());
    }

    /** @throws IllegalStateException naming the variable, never its value */
    public <T> T required(String name, Function<String, T> parse) {
        return optional(name, parse).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    /** @throws IllegalStateException naming the variable, never its value */
    public <T> Optional<T> optional(String name, Function<String, T> parse) {
        String raw = values.get(name);
        if (raw == null || raw.isBlank()) return Optional.empty();
        try {
            return Optional.of(parse.apply(raw));
        } catch (RuntimeException malformed) {
            throw new IllegalStateException(
                    name + " is malformed: " + malformed.getClass().getSimpleName(), malformed);
        }
    }
}
