package org.sakta.shared.json;

/** The text is not the JSON that this product reads: syntax, encoding, a repeated name, or too deep. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
