package org.sakta.trust;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sakta.shared.cose.SigningKey;

/** A ministry in miniature: a root key, a signer of each of two countries, and passes. */
public final class TestPasses {
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    public static final Country KG = new Country("KG");
    public static final Country KZ = new Country("KZ");
    static final Duration WEEK = Duration.ofDays(7);
    static final Expected EXPECTED = new Expected(Set.of(PassKind.DECLARATION), Set.of(KG, KZ), Optional.empty());

    final SigningKey root = SigningKey.generate(new SecureRandom());
    final SigningKey kyrgyz = SigningKey.generate(new SecureRandom());
    final SigningKey kazakh = SigningKey.generate(new SecureRandom());
    final SigningKey stranger = SigningKey.generate(new SecureRandom());

    static Freshness freshness(long number) {
        return new Freshness(number, NOW.minusSeconds(60), NOW.plus(WEEK));
    }

    TrustList trust() {
        return TrustList.of(freshness(3), List.of(trusted(kyrgyz, KG), trusted(kazakh, KZ)));
    }

    static TrustedKey trusted(SigningKey key, Country country) {
        return new TrustedKey(key.verifyingKey(), country, NOW.minus(WEEK), NOW.plus(WEEK.multipliedBy(10)));
    }

    static PassClaims claims(long seed) {
        return new PassClaims(
                KG,
                PassKind.DECLARATION,
                new Initials("АБ"),
                NOW.minusSeconds(3600),
                NOW.plus(Duration.ofDays(3)),
                PassId.random(new Random(seed)),
                Optional.empty());
    }

    static PassClaims with(Country issuer) {
        var some = claims(1);
        return new PassClaims(
                issuer, some.kind(), some.initials(), some.validFrom(), some.validUntil(), some.id(), some.audience());
    }

    static PassClaims with(PassKind kind) {
        var some = claims(1);
        return new PassClaims(
                some.issuer(), kind, some.initials(), some.validFrom(), some.validUntil(), some.id(), some.audience());
    }

    static PassClaims with(Audience audience) {
        var some = claims(1);
        return new PassClaims(
                some.issuer(),
                some.kind(),
                some.initials(),
                some.validFrom(),
                some.validUntil(),
                some.id(),
                Optional.of(audience));
    }

    static PassClaims between(Instant from, Instant until) {
        var some = claims(1);
        return new PassClaims(some.issuer(), some.kind(), some.initials(), from, until, some.id(), some.audience());
    }

    static RevocationList revoked(PassId... ids) {
        return new RevocationList(freshness(ids.length), Set.of(ids));
    }

    Verifier verifier(PassId... revoked) {
        return new Verifier(trust(), revoked(revoked), EXPECTED);
    }
}
