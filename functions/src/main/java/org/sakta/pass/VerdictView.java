package org.sakta.pass;

import java.time.Instant;
import java.util.Optional;
import org.sakta.trust.PassClaims;
import org.sakta.trust.Verdict;

/** All that whoever checks a pass may see. */
record VerdictView(String status, Optional<String> kind, Optional<String> initials, Optional<Instant> validUntil) {
    static VerdictView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid(var claims) -> with("valid", claims);
            case Verdict.Expired(var claims) -> with("expired", claims);
            case Verdict.NotYetValid(var claims) -> with("not-yet-valid", claims);
            case Verdict.Revoked(var claims) -> with("revoked", claims);
            case Verdict.WrongKind(var claims) -> without("wrong-kind");
            case Verdict.WrongCountry(var claims) -> without("wrong-country");
            case Verdict.WrongAudience(var claims) -> without("wrong-audience");
            case Verdict.Forged() -> without("forged");
            case Verdict.UnknownKey() -> without("unknown-key");
            case Verdict.OutOfDate() -> without("out-of-date");
        };
    }

    private static VerdictView with(String status, PassClaims claims) {
        return new VerdictView(
                status,
                Optional.of("declaration"),
                Optional.of(claims.initials().value()),
                Optional.of(claims.validUntil()));
    }

    private static VerdictView without(String status) {
        return new VerdictView(status, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
