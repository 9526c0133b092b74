package org.sakta.pass;

import java.time.Instant;
import org.sakta.trust.PassId;

/** A pass that no longer counts; revocations are numbered from 1 without a gap. */
public record Revocation(long number, PassId id, RevocationReason reason, Instant at) {}
