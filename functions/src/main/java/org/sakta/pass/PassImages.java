package org.sakta.pass;

import java.net.URI;
import java.time.Instant;
import org.sakta.trust.PassId;

/** Keeps drawn passes, and lends them out for a short time. */
interface PassImages {
    /** A link to the image that needs no sign-in. */
    record Link(URI url, Instant expiresAt) {}

    Link keep(PassId pass, ImageOrder order, Bytes image);

    /** Deletes the pass's images, if there are any. */
    void delete(PassId pass);
}
