package org.sakta.trust;

import java.time.Instant;
import org.sakta.shared.cose.KeyId;
import org.sakta.shared.cose.VerifyingKey;

/** A document signer's public key: for which country it signs, and between when every pass that it signed is valid. */
public record TrustedKey(VerifyingKey key, Country country, Instant validFrom, Instant validUntil) {
    public TrustedKey {
        if (!validFrom.isBefore(validUntil)) throw new IllegalArgumentException("not a validity");
    }

    public KeyId id() {
        return key.id();
    }

    boolean mayState(PassClaims claims) {
        return claims.issuer().equals(country)
                && !claims.validFrom().isBefore(validFrom)
                && !claims.validUntil().isAfter(validUntil);
    }

    boolean isValidAt(Instant now) {
        return !now.isBefore(validFrom) && now.isBefore(validUntil);
    }
}
