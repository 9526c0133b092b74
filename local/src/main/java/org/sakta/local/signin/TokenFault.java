package org.sakta.local.signin;

/** Everything that can be wrong with a token; tests hold each of them against every route. */
public enum TokenFault {
    GARBAGE(401),
    TAMPERED(401),
    ALGORITHM_NONE(401),
    /** signed by HMAC, with the issuer's public key as the secret */
    ALGORITHM_HMAC(401),
    FOREIGN_KEY(401),
    UNKNOWN_KEY_ID(401),
    NO_KEY_ID(401),
    WRONG_ISSUER(401),
    WRONG_AUDIENCE(401),
    NO_AUDIENCE(401),
    EXPIRED(401),
    NO_EXPIRY(401),
    NOT_YET_VALID(401),
    ISSUED_IN_FUTURE(401),
    NO_SCOPE(403),
    OTHER_SCOPE(403);

    private final int status;

    TokenFault(int status) {
        this.status = status;
    }

    /** What the authorizer answers. */
    public int status() {
        return status;
    }
}
