package org.sakta.pass;

import java.time.Instant;
import java.util.List;
import org.sakta.trust.Country;
import org.sakta.trust.TrustedKey;

/** Keeps document signers, their private keys sealed. */
interface SignerStore {
    /** The one signer of that country and week: whoever asks first makes it. */
    DocumentSigner signer(Country country, Period period);

    /** Every key whose passes may still be valid. */
    List<TrustedKey> trusted(Instant now);
}
