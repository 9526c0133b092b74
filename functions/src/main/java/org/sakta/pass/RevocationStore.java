package org.sakta.pass;

import java.util.List;
import org.sakta.trust.PassId;

/** All revocations, in order. */
interface RevocationStore extends Revocations {
    /** As far as this place has heard: within about a second. */
    boolean isRevoked(PassId id);

    /** The ids revoked after the first {@code number}, in order. */
    List<PassId> after(long number);
}
