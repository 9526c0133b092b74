package org.sakta.shared.json;

/** Reads JSON (RFC 8259) into {@link JsonValue}: one value, UTF-8, at most 32 deep, no name twice in an object. */
public final class Json {
    private Json() {}

    /** @throws MalformedJson if the bytes are not exactly one JSON value */
    public static JsonValue parse(byte[] utf8) {
        return JsonReader.of(utf8).document();
    }
}
