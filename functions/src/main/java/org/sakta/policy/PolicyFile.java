package org.sakta.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;

/** A JSON file of {@code policies/}, as the build packed it. Whatever is wrong with one is fatal where it is read. */
public final class PolicyFile {
    private static final String FOLDER = "/org/sakta/policies/";

    private PolicyFile() {}

    /** Reads a file by its path in {@code policies/}; a member that nobody reads is an error. */
    public static <T> T read(String path, Function<Fields, Supplier<T>> reader) {
        var fields = Fields.of(written(path));
        var value = reader.apply(fields);
        return switch (fields.result(value)) {
            case Parsed.Valid<T>(var valid) -> valid;
            case Parsed.Invalid<T>(var errors) -> throw new IllegalStateException(path + ": " + errors);
        };
    }

    /** A file as it is written. */
    public static JsonValue written(String path) {
        return Json.parse(bytes(path));
    }

    static byte[] bytes(String path) {
        try (InputStream in = PolicyFile.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) throw new IllegalStateException("no policy " + path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
