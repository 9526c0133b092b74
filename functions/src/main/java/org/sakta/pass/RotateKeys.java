package org.sakta.pass;

import java.time.InstantSource;
import org.sakta.shared.events.Events;
import org.sakta.trust.Country;

/** What the schedules do: the next signer and a fresh trust list daily, new data keys monthly. Each may run twice. */
final class RotateKeys {
    private final DocumentSigners signers;
    private final PublishTrust trust;
    private final Runnable dataKeys;
    private final Country home;
    private final Events events;
    private final InstantSource clock;

    RotateKeys(
            DocumentSigners signers,
            PublishTrust trust,
            Runnable dataKeys,
            Country home,
            Events events,
            InstantSource clock) {
        this.signers = signers;
        this.trust = trust;
        this.dataKeys = dataKeys;
        this.home = home;
        this.events = events;
        this.clock = clock;
    }

    void documentSigner() {
        signers.prepare(home, clock.instant());
        var edition = trust.current();
        events.record(
                new PassEvent.KeysRotated("document-signer", edition.keyIds().size()));
    }

    void dataKeys() {
        dataKeys.run();
        events.record(new PassEvent.KeysRotated("data-keys", 0));
    }
}
