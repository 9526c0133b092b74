package org.sakta.pass;

import java.time.Instant;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;

/** An issued pass; {@code url} is what its QR code holds. */
public record Pass(PassId id, PassCode code, String url, Instant validUntil) {}
