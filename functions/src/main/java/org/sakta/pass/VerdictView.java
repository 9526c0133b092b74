package org.sakta.pass;

import java.time.Instant;
import java.util.Optional;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassKind;
import org.sakta.trust.Verdict;

/** All that whoever checks a pass may see. */
record VerdictView(String status, Optional<String> kind, Optional<String> initials, Optional<Instant> validUntil) {
    static VerdictView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid(var claims) -> with("valid", claims);
            case Verdict.Expired(var claims) -> with("expired", claims);
            case Verdict.NotYetValid(var claims) -> with("not-yet-valid", claims);
            case Verdict.Revoked(var claims) -> with("revoked", claims);
            case Verdict.WrongKind(var claims) ->
                new VerdictView("wrong-kind", Kinds.name(claims.kind()), Optional.empty(), Optional.empty());
            case Verdict.WrongCountry(var claims) -> without("wrong-country");
            case Verdict.WrongAudience(var claims) -> without("wrong-audience");
            case Verdict.Forged() -> without("forged");
            case Verdict.UnknownKey() -> without("unknown-key");
            case Verdict.OutOfDate() -> without("out-of-date");
        };
    }

    /** Whom a status pass is about is its venue's entrance to see. */
    private static VerdictView with(String status, PassClaims claims) {
        var initials = claims.kind().equals(PassKind.STATUS)
                ? Optional.<String>empty()
                : claims.content().initials().map(Initials::value);
        return new VerdictView(status, Kinds.name(claims.kind()), initials, Optional.of(claims.validUntil()));
    }

    private static VerdictView without(String status) {
        return new VerdictView(status, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
