package org.sakta.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sakta.trust.Expected;
import org.sakta.trust.Freshness;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.RevocationCheck;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;
import org.sakta.trust.Verdict;
import org.sakta.trust.Verifier;

/** Checks passes online: the verifier of {@code trust} over this deployment's own keys, and one read for the revocation. */
final class CheckPass implements PassChecks {
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    private final SignerStore signers;
    private final RevocationStore revocations;
    private final InstantSource clock;
    private volatile TrustList held =
            TrustList.of(new Freshness(0, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), Set.of());

    CheckPass(SignerStore signers, RevocationStore revocations, InstantSource clock) {
        this.signers = signers;
        this.revocations = revocations;
        this.clock = clock;
    }

    Verdict check(String scanned, Map<PassKind, Place> expected) {
        return check(scanned, expected, clock.instant());
    }

    @Override
    public Verdict check(String scanned, Map<PassKind, Place> expected, Instant at) {
        return PassCode.scanned(scanned).map(code -> check(code, expected, at)).orElseGet(Verdict.Forged::new);
    }

    /** A key may be newer than what this environment holds: an unknown one is looked for before it is called so. */
    private Verdict check(PassCode code, Map<PassKind, Place> expected, Instant at) {
        var now = clock.instant();
        var verdict = verifier(trust(now), expected).verify(code, at);
        return verdict instanceof Verdict.UnknownKey
                ? verifier(load(now), expected).verify(code, at)
                : verdict;
    }

    private Verifier verifier(TrustList trust, Map<PassKind, Place> expected) {
        var countries = trust.keys().values().stream().map(TrustedKey::country).collect(Collectors.toSet());
        return new Verifier(trust, new Stored(), new Expected(expected, countries));
    }

    private TrustList trust(Instant now) {
        return held.freshness().isFresh(now) ? held : load(now);
    }

    /** What was scanned before the keys were read is judged by them too. */
    private TrustList load(Instant now) {
        held = TrustList.of(new Freshness(0, Instant.EPOCH, now.plus(KEYS_KEPT)), signers.trusted(now));
        return held;
    }

    private final class Stored implements RevocationCheck {
        @Override
        public boolean isFresh(Instant now) {
            return true;
        }

        @Override
        public boolean isRevoked(PassId id) {
            return revocations.isRevoked(id);
        }
    }
}
