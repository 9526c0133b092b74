package org.sakta.local.failure;

/** Something that the person at the keyboard can put right; the message is one clear line. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalFailure(String line) {
        super(line);
    }

    public LocalFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
