package org.sakta.trust;

import java.time.Instant;

/** Whether a pass was revoked: asked only about passes that are otherwise valid. */
public interface RevocationCheck {
    /** Whether the answers are recent enough to rely on. */
    boolean isFresh(Instant now);

    boolean isRevoked(PassId id);
}
