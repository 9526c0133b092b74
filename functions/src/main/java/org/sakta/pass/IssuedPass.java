package org.sakta.pass;

import java.time.Instant;
import org.sakta.identity.PersonId;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;

/** What is kept of a pass. */
record IssuedPass(PassId id, PersonId holder, PassCode code, Instant validUntil) {}
