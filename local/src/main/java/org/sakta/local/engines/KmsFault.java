package org.sakta.local.engines;

/** What KMS answers with status 400: the name of the exception, and a message. */
final class KmsFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;

    KmsFault(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }
}
