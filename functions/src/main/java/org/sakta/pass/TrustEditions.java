package org.sakta.pass;

import java.util.Optional;

/** Keeps the trust list that is published. */
interface TrustEditions {
    Optional<TrustEdition> latest();

    /** @return the edition that stands: this one, or another of the same number that came first */
    TrustEdition publish(TrustEdition edition);
}
