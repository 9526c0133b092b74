package org.sakta.pass;

import java.time.InstantSource;
import org.sakta.trust.PassClaims;

/** Signs what it is given: no write, and no read but of the signer, once a week. */
final class SignPass implements PassSigner {
    private final DocumentSigners signers;
    private final String publicUrl;
    private final InstantSource clock;

    SignPass(DocumentSigners signers, String publicUrl, InstantSource clock) {
        this.signers = signers;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Pass sign(PassClaims claims) {
        var code = signers.current(claims.issuer(), clock.instant()).sign(claims);
        return new Pass(claims.id(), code, code.url(publicUrl), claims.validUntil());
    }
}
