package org.sakta.declaration;

import org.sakta.pass.PassIssuer;
import org.sakta.pass.PassRequest;
import org.sakta.pass.RevocationReason;
import org.sakta.pass.Revocations;
import org.sakta.trust.Country;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;

/** Passes from the pass context, of the kind that confirms a declaration. */
final class DeclarationPasses implements Passes {
    private final PassIssuer issuer;
    private final Revocations revocations;

    DeclarationPasses(PassIssuer issuer, Revocations revocations) {
        this.issuer = issuer;
        this.revocations = revocations;
    }

    @Override
    public Issued issue(Order order) {
        var pass = issuer.issue(new PassRequest(
                order.id(),
                order.holder(),
                new Country(order.country().name()),
                PassContent.declarationOf(order.initials()),
                order.validFrom(),
                order.validUntil()));
        return new Issued(pass.id(), pass.url());
    }

    @Override
    public void revoke(PassId superseded) {
        revocations.revoke(superseded, RevocationReason.SUPERSEDED);
    }

    @Override
    public boolean isRevoked(PassId pass) {
        return revocations.includes(pass);
    }
}
