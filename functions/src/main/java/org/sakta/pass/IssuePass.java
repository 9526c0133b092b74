package org.sakta.pass;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassCode;

/** Signs a pass and keeps it: one write, no call to the key service. */
final class IssuePass implements PassIssuer {
    private final PassStore store;
    private final DocumentSigners signers;
    private final String publicUrl;
    private final InstantSource clock;

    IssuePass(PassStore store, DocumentSigners signers, String publicUrl, InstantSource clock) {
        this.store = store;
        this.signers = signers;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Pass issue(PassRequest request) {
        var standing = store.addIfAbsent(sign(request));
        return new Pass(standing.id(), standing.code(), standing.code().url(publicUrl), standing.validUntil());
    }

    private IssuedPass sign(PassRequest request) {
        var signer = signers.current(request.country(), clock.instant());
        var claims = new PassClaims(
                request.country(),
                request.kind(),
                request.initials(),
                later(request.validFrom(), signer.trusted().validFrom()),
                request.validUntil(),
                request.id(),
                Optional.empty());
        if (claims.validUntil().isAfter(signer.trusted().validUntil()))
            throw new IllegalArgumentException("no pass is valid that long");
        return new IssuedPass(
                request.id(), request.holder(), PassCode.signed(claims, signer.key()), claims.validUntil());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
