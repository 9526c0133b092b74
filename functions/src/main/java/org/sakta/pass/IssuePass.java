package org.sakta.pass;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.trust.PassClaims;
import org.sakta.trust.TrustedKey;

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
        var signer = signers.current(request.country(), clock.instant());
        var standing = earlier(request, signer.trusted()).orElseGet(() -> store.addIfAbsent(sign(request, signer)));
        return new Pass(standing.id(), standing.code(), standing.code().url(publicUrl), standing.validUntil());
    }

    /** Only a request older than the signer needs a read: it may be a repeated one, whose pass has expired since. */
    private Optional<IssuedPass> earlier(PassRequest request, TrustedKey signer) {
        return request.validFrom().isBefore(signer.validFrom()) ? store.find(request.id()) : Optional.empty();
    }

    private static IssuedPass sign(PassRequest request, DocumentSigner signer) {
        var claims = new PassClaims(
                request.country(),
                request.content(),
                later(request.validFrom(), signer.trusted().validFrom()),
                request.validUntil(),
                request.id(),
                Optional.empty());
        return new IssuedPass(request.id(), request.holder(), signer.sign(claims), claims.validUntil());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
