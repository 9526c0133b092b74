package org.sakta.pass;

import org.sakta.trust.PassClaims;

/**
 * Where other contexts get passes that are not kept here: a poster, which stands in its venue's record, and a status pass, which is over within minutes.
 * Nobody can ask for such a pass again, or for its image, by its id.
 */
@FunctionalInterface
public interface PassSigner {
    /** @throws IllegalArgumentException if it is to be valid longer than a year */
    Pass sign(PassClaims claims);
}
