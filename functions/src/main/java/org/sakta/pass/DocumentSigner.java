package org.sakta.pass;

import org.sakta.shared.cose.SigningKey;
import org.sakta.trust.TrustedKey;

/** A key that signs passes of one country in one week. */
record DocumentSigner(TrustedKey trusted, SigningKey key) {}
