package org.sakta.trust;

/** What a pass is good for. Codes are never used again; a verifier refuses those that it does not expect. Code 2 belongs to the test vectors. */
public record PassKind(int code) {
    /** Confirms that a health declaration was made. */
    public static final PassKind DECLARATION = new PassKind(1);

    /** Hangs at a venue's door: who scans it is there. */
    public static final PassKind VENUE_POSTER = new PassKind(3);

    /** Somebody's status, for one venue's entrance, once and within minutes. */
    public static final PassKind STATUS = new PassKind(4);

    /** Shows whoever scans it their own status, at no venue. */
    public static final PassKind NEUTRAL_POSTER = new PassKind(5);

    public PassKind {
        if (code < 1 || code > 255) throw new IllegalArgumentException("not a kind of pass");
    }

    /** Whether it stands for a place and not for a person. */
    public boolean isPoster() {
        return equals(VENUE_POSTER) || equals(NEUTRAL_POSTER);
    }

    /** A status pass is over before any list could name it, and nobody keeps its id. */
    boolean isRevocable() {
        return !equals(STATUS);
    }

    /** Whether passes of this kind are bound to a place, of a kind that is known here. */
    boolean agreesWith(boolean bound) {
        if (equals(VENUE_POSTER) || equals(STATUS)) return bound;
        return !equals(NEUTRAL_POSTER) || !bound;
    }
}
