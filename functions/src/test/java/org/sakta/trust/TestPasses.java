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
    static final Expected EXPECTED = Expected.declarations(Set.of(KG, KZ));

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
                PassContent.declarationOf(new Initials("АБ")),
                NOW.minusSeconds(3600),
                NOW.plus(Duration.ofDays(3)),
                PassId.random(new Random(seed)),
                Optional.empty());
    }

    static PassClaims with(Country issuer) {
        var some = claims(1);
        return new PassClaims(issuer, some.content(), some.validFrom(), some.validUntil(), some.id(), some.audience());
    }

    static PassClaims with(PassKind kind) {
        var some = claims(1);
        return new PassClaims(
                some.issuer(),
                new PassContent(kind, some.content().initials(), Optional.empty()),
                some.validFrom(),
                some.validUntil(),
                some.id(),
                some.audience());
    }

    static PassClaims with(Audience audience) {
        var some = claims(1);
        return new PassClaims(
                some.issuer(), some.content(), some.validFrom(), some.validUntil(), some.id(), Optional.of(audience));
    }

    static PassClaims of(PassContent content, Optional<Audience> place, PassId id) {
        return new PassClaims(KG, content, NOW.minusSeconds(60), NOW.plusSeconds(240), id, place);
    }

    static PassClaims poster(String venue) {
        return of(
                PassContent.poster(PassKind.VENUE_POSTER),
                Optional.of(new Audience(venue)),
                claims(11).id());
    }

    static PassClaims status(String venue) {
        var content = PassContent.statusOf(new Initials("АБ"), new Detail(5));
        return of(content, Optional.of(new Audience(venue)), claims(12).id());
    }

    static PassClaims neutralPoster() {
        return of(
                PassContent.poster(PassKind.NEUTRAL_POSTER),
                Optional.empty(),
                claims(13).id());
    }

    static PassClaims between(Instant from, Instant until) {
        var some = claims(1);
        return new PassClaims(some.issuer(), some.content(), from, until, some.id(), some.audience());
    }

    static RevocationList revoked(PassId... ids) {
        return new RevocationList(freshness(ids.length), Set.of(ids));
    }

    Verifier verifier(PassId... revoked) {
        return new Verifier(trust(), revoked(revoked), EXPECTED);
    }
}
