package org.sakta.identity.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that a person can be known by. */
public enum DocumentType {
    IIN,
    PIN,
    CCCD,
    CMND,
    PASSPORT,
    OTHER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentType> read(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }
}
