package org.sakta.trust;

import java.time.Instant;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.MalformedCbor;

/** Decides about a pass from what it has at hand: no network, no clock of its own. */
public final class Verifier {
    private final TrustList trust;
    private final RevocationCheck revocations;
    private final Expected expected;

    public Verifier(TrustList trust, RevocationCheck revocations, Expected expected) {
        this.trust = trust;
        this.revocations = revocations;
        this.expected = expected;
    }

    public Verdict verify(PassCode code, Instant now) {
        if (!trust.freshness().isFresh(now)) return new Verdict.OutOfDate();
        try {
            return verify(code.open(), now);
        } catch (MalformedCbor e) {
            return new Verdict.Forged();
        }
    }

    private Verdict verify(CoseSign1 message, Instant now) {
        var key = trust.keys().get(message.keyId());
        if (key == null) return new Verdict.UnknownKey();
        if (!message.isSignedBy(key.key())) return new Verdict.Forged();
        var claims = PassClaims.decode(message.payload());
        return key.mayState(claims) ? judge(claims, now) : new Verdict.Forged();
    }

    /** The revocations are asked last, for they may cost a read. */
    private Verdict judge(PassClaims claims, Instant now) {
        var place = expected.kinds().get(claims.kind());
        if (place == null) return new Verdict.WrongKind(claims);
        if (!expected.countries().contains(claims.issuer())) return new Verdict.WrongCountry(claims);
        if (!place.admits(claims.audience())) return new Verdict.WrongAudience(claims);
        if (!now.isBefore(claims.validUntil())) return new Verdict.Expired(claims);
        if (now.isBefore(claims.validFrom())) return new Verdict.NotYetValid(claims);
        return claims.kind().isRevocable() ? unlessRevoked(claims, now) : new Verdict.Valid(claims);
    }

    private Verdict unlessRevoked(PassClaims claims, Instant now) {
        if (!revocations.isFresh(now)) return new Verdict.OutOfDate();
        return revocations.isRevoked(claims.id()) ? new Verdict.Revoked(claims) : new Verdict.Valid(claims);
    }
}
