package org.sakta.pass;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sakta.trust.Country;

/** The signer at work, unsealed once per environment and week. */
final class DocumentSigners {
    private final SignerStore store;
    private final ConcurrentMap<Country, Held> held = new ConcurrentHashMap<>();

    DocumentSigners(SignerStore store) {
        this.store = store;
    }

    DocumentSigner current(Country country, Instant now) {
        var period = Period.at(now);
        var known = held.get(country);
        if (known != null && known.period().equals(period)) return known.signer();
        var signer = store.signer(country, period);
        held.put(country, new Held(period, signer));
        return signer;
    }

    /** Makes this week's and next week's signer, so that verifiers learn of a key before it signs. */
    void prepare(Country country, Instant now) {
        store.signer(country, Period.at(now));
        store.signer(country, Period.at(now).next());
    }

    private record Held(Period period, DocumentSigner signer) {}
}
