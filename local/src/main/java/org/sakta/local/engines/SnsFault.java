package org.sakta.local.engines;

/** What the local SNS does not do, in the words of SNS. */
final class SnsFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    SnsFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
