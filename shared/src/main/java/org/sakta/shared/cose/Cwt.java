package org.sakta.shared.cose;

/** Claim keys registered for CBOR Web Tokens (RFC 8392, 4). */
public final class Cwt {
    public static final int ISSUER = 1;
    public static final int AUDIENCE = 3;
    public static final int EXPIRATION = 4;
    public static final int NOT_BEFORE = 5;
    public static final int ID = 7;

    private Cwt() {}
}
