package org.sakta.pass;

import java.time.Instant;
import java.util.List;

/** A trust list as it was signed and published. */
record TrustEdition(long number, Instant issuedAt, List<String> keyIds, Bytes signed) {
    TrustEdition {
        keyIds = List.copyOf(keyIds);
    }
}
