package org.sakta.pass;

import java.time.Instant;
import java.util.List;
import org.sakta.shared.http.Body;

/** A trust list as it was signed and published. */
record TrustEdition(long number, Instant issuedAt, List<String> keyIds, Body signed) {
    TrustEdition {
        keyIds = List.copyOf(keyIds);
    }
}
