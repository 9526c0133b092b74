package org.sakta.pass;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.trust.Freshness;
import org.sakta.trust.TrustList;

/** Keeps the published trust list complete and fresh: the root key signs when a signer was added, and daily. */
final class PublishTrust {
    private static final Duration RENEWED_AFTER = Duration.ofHours(20);
    private static final Duration USABLE = Duration.ofDays(7);

    private final SignerStore signers;
    private final TrustEditions editions;
    private final CoseSigner root;
    private final InstantSource clock;

    PublishTrust(SignerStore signers, TrustEditions editions, CoseSigner root, InstantSource clock) {
        this.signers = signers;
        this.editions = editions;
        this.root = root;
        this.clock = clock;
    }

    TrustEdition current() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var keys = signers.trusted(now);
        var keyIds = keys.stream().map(key -> key.id().value()).sorted().toList();
        var latest = editions.latest();
        if (latest.filter(edition -> edition.keyIds().equals(keyIds))
                .filter(edition -> now.isBefore(edition.issuedAt().plus(RENEWED_AFTER)))
                .isPresent()) return latest.get();
        long number = latest.map(TrustEdition::number).orElse(0L) + 1;
        var list = TrustList.of(new Freshness(number, now, now.plus(USABLE)), keys);
        return editions.publish(new TrustEdition(number, now, keyIds, new Bytes(list.sign(root))));
    }
}
