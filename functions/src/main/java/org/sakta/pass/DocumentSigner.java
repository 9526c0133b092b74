package org.sakta.pass;

import org.sakta.shared.cose.SigningKey;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassCode;
import org.sakta.trust.TrustedKey;

/** A key that signs passes of one country in one week. */
record DocumentSigner(TrustedKey trusted, SigningKey key) {
    PassCode sign(PassClaims claims) {
        if (claims.validUntil().isAfter(trusted.validUntil()))
            throw new IllegalArgumentException("no pass is valid that long");
        return PassCode.signed(claims, key);
    }
}
