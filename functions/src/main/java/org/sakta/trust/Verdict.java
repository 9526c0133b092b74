package org.sakta.trust;

/** What there is to say about a pass. Only those with claims were signed by a trusted key. */
public sealed interface Verdict {
    record Valid(PassClaims claims) implements Verdict {}

    record Expired(PassClaims claims) implements Verdict {}

    record NotYetValid(PassClaims claims) implements Verdict {}

    record Revoked(PassClaims claims) implements Verdict {}

    /** Genuine, but not of a kind that counts here. */
    record WrongKind(PassClaims claims) implements Verdict {}

    /** Genuine, but issued for a country that does not count here. */
    record WrongCountry(PassClaims claims) implements Verdict {}

    /** Genuine, but bound to another place. */
    record WrongAudience(PassClaims claims) implements Verdict {}

    /** Changed, made up, or stating what its key may not state. */
    record Forged() implements Verdict {}

    record UnknownKey() implements Verdict {}

    /** The verifier's own lists are too old to decide. */
    record OutOfDate() implements Verdict {}
}
