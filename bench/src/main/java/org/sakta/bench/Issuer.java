package org.sakta.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.sakta.shared.cose.SigningKey;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.shared.qr.QrImage;
import org.sakta.trust.Country;
import org.sakta.trust.Expected;
import org.sakta.trust.Freshness;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.RevocationList;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;
import org.sakta.trust.Verifier;

/** Passes of this product: a document signer, claims as a declaration gives them, and a checkpoint that trusts the signer. */
final class Issuer {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final String BASE = "https://sakta.org";
    /** Pixels a module of the image for a screen. */
    static final int SCREEN = 8;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Country COUNTRY = new Country("KG");

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final SplittableRandom random = new SplittableRandom(42);

    SigningKey key() {
        return key;
    }

    PassClaims nextClaims() {
        return new PassClaims(
                COUNTRY,
                PassContent.declarationOf(new Initials("АБ")),
                NOW.minusSeconds(3600),
                NOW.plus(Duration.ofDays(3)),
                PassId.random(random),
                Optional.empty());
    }

    PassCode sign(PassClaims claims) {
        return PassCode.signed(claims, key);
    }

    /** The symbol that stands on a pass. */
    QrCode symbol(PassClaims claims, EcLevel level) {
        return QrCode.of(sign(claims).url(BASE), level);
    }

    byte[] png(PassClaims claims) {
        return QrImage.png(symbol(claims, EcLevel.M), SCREEN);
    }

    Verifier checkpoint() {
        var freshness = new Freshness(0, NOW.minusSeconds(60), NOW.plus(WEEK));
        var signer = new TrustedKey(key.verifyingKey(), COUNTRY, NOW.minus(WEEK), NOW.plus(WEEK));
        return new Verifier(
                TrustList.of(freshness, List.of(signer)),
                new RevocationList(freshness, Set.of()),
                Expected.declarations(Set.of(COUNTRY)));
    }
}
