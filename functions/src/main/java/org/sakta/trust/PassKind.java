package org.sakta.trust;

/** What a pass is good for. Codes are never used again; a verifier refuses those that it does not expect. */
public record PassKind(int code) {
    /** Confirms that a health declaration was made. */
    public static final PassKind DECLARATION = new PassKind(1);

    public PassKind {
        if (code < 1 || code > 255) throw new IllegalArgumentException("not a kind of pass");
    }
}
