package org.sakta.pass;

import java.time.Instant;
import java.util.Map;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.Verdict;

/** Where other contexts have a scanned code checked online: against this deployment's keys, and for revocation. */
@FunctionalInterface
public interface PassChecks {
    /**
     * @param expected the kinds that count here, each at which place; a genuine pass of any other is of the wrong kind
     * @param at when it was scanned: it counts if it was in force then, and is not revoked by now
     */
    Verdict check(String scanned, Map<PassKind, Place> expected, Instant at);
}
