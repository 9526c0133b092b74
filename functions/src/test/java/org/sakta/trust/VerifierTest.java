package org.sakta.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sakta.trust.TestPasses.KG;
import static org.sakta.trust.TestPasses.KZ;
import static org.sakta.trust.TestPasses.NOW;
import static org.sakta.trust.TestPasses.claims;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.KeyId;

class VerifierTest {
    private static final TestPasses PASSES = new TestPasses();

    @Test
    void aGenuinePassIsValidUntilItExpires() {
        var claims = claims(1);
        var code = PassCode.signed(claims, PASSES.kyrgyz);
        assertThat(PASSES.verifier().verify(code, NOW)).isEqualTo(new Verdict.Valid(claims));
        assertThat(PASSES.verifier().verify(code, claims.validUntil().minusSeconds(1)))
                .isEqualTo(new Verdict.Valid(claims));
        assertThat(PASSES.verifier().verify(code, claims.validUntil())).isEqualTo(new Verdict.Expired(claims));
        var tomorrow = TestPasses.between(NOW.plusSeconds(1), NOW.plusSeconds(60));
        assertThat(verify(PassCode.signed(tomorrow, PASSES.kyrgyz))).isEqualTo(new Verdict.NotYetValid(tomorrow));
    }

    /** Of the signed bytes and of the text: of four passes in every build, of a hundred with {@code -Dsakta.forgery.passes=100} (minutes). */
    @Test
    void noSingleBitOfAPassMayChange() {
        for (var i = 0; i < Integer.getInteger("sakta.forgery.passes", 4); i++) {
            noSingleBitMayChange(claims(i));
        }
    }

    @Test
    void noSingleBitOfAnyKindOfPassMayChange() {
        noSingleBitMayChange(TestPasses.poster("venue-1"));
        noSingleBitMayChange(TestPasses.status("venue-1"));
        noSingleBitMayChange(TestPasses.neutralPoster());
    }

    private static void noSingleBitMayChange(PassClaims claims) {
        var code = PassCode.signed(claims, PASSES.kyrgyz).value();
        assertThat(anything().verify(new PassCode(code), NOW)).isEqualTo(new Verdict.Valid(claims));
        var bytes = Base41.decode(code);
        for (var bit = 0; bit < 8 * bytes.length; bit++) assertRefused(Base41.encode(flipped(bytes, bit)));
        for (var bit = 0; bit < 7 * code.length(); bit++) {
            var text = new StringBuilder(code);
            text.setCharAt(bit / 7, (char) (code.charAt(bit / 7) ^ 1 << bit % 7));
            assertRefused(text.toString());
        }
    }

    @Test
    void aStrangersKeyIsUnknownEvenUnderAKnownName() {
        assertThat(verify(PassCode.signed(claims(1), PASSES.stranger))).isEqualTo(new Verdict.UnknownKey());
        var pretender = new CoseSigner() {
            @Override
            public KeyId keyId() {
                return PASSES.kyrgyz.keyId();
            }

            @Override
            public byte[] sign(byte[] message) {
                return PASSES.stranger.sign(message);
            }
        };
        assertThat(verify(PassCode.signed(claims(1), pretender))).isEqualTo(new Verdict.Forged());
    }

    @Test
    void aKeySignsForItsOwnCountryAlone() {
        assertThat(verify(PassCode.signed(TestPasses.with(KZ), PASSES.kyrgyz))).isEqualTo(new Verdict.Forged());
        assertThat(verify(PassCode.signed(TestPasses.with(KG), PASSES.kazakh))).isEqualTo(new Verdict.Forged());
    }

    @Test
    void aKeySignsForItsOwnTimeAlone() {
        var key = TestPasses.trusted(PASSES.kyrgyz, KG);
        var tooEarly = TestPasses.between(key.validFrom().minusSeconds(1), NOW.plusSeconds(60));
        var tooLate = TestPasses.between(NOW, key.validUntil().plusSeconds(1));
        assertThat(verify(PassCode.signed(tooEarly, PASSES.kyrgyz))).isEqualTo(new Verdict.Forged());
        assertThat(verify(PassCode.signed(tooLate, PASSES.kyrgyz))).isEqualTo(new Verdict.Forged());
    }

    @Test
    void otherAlgorithmsAreForgeries() {
        for (var algorithm : new int[] {0, -8, -35, -36, -37, -257, 5})
            assertThat(verify(new PassCode(Base41.encode(underAlgorithm(algorithm)))))
                    .isEqualTo(new Verdict.Forged());
    }

    @Test
    void whatIsNotExpectedHereIsNamed() {
        var ofOtherKind = TestPasses.with(new PassKind(2));
        assertThat(verify(PassCode.signed(ofOtherKind, PASSES.kyrgyz))).isEqualTo(new Verdict.WrongKind(ofOtherKind));
        var boundElsewhere = TestPasses.with(new Audience("venue-1"));
        assertThat(verify(PassCode.signed(boundElsewhere, PASSES.kyrgyz)))
                .isEqualTo(new Verdict.WrongAudience(boundElsewhere));
        var foreign = TestPasses.with(KZ);
        var atHome = Expected.declarations(Set.of(KG));
        assertThat(new Verifier(PASSES.trust(), TestPasses.revoked(), atHome)
                        .verify(PassCode.signed(foreign, PASSES.kazakh), NOW))
                .isEqualTo(new Verdict.WrongCountry(foreign));
    }

    @Test
    void aPassBoundToAPlaceCountsThereAlone() {
        var bound = TestPasses.with(new Audience("venue-1"));
        var code = PassCode.signed(bound, PASSES.kyrgyz);
        assertThat(at("venue-1").verify(code, NOW)).isEqualTo(new Verdict.Valid(bound));
        assertThat(at("venue-2").verify(code, NOW)).isEqualTo(new Verdict.WrongAudience(bound));
        assertThat(at("venue-1").verify(PassCode.signed(claims(1), PASSES.kyrgyz), NOW))
                .isEqualTo(new Verdict.WrongAudience(claims(1)));
    }

    @Test
    void aRevokedPassIsRefused() {
        var claims = claims(7);
        assertThat(PASSES.verifier(claims.id()).verify(PassCode.signed(claims, PASSES.kyrgyz), NOW))
                .isEqualTo(new Verdict.Revoked(claims));
    }

    @Test
    void nothingIsDecidedFromListsThatAreTooOld() {
        var code = PassCode.signed(TestPasses.between(NOW, NOW.plus(Duration.ofDays(20))), PASSES.kyrgyz);
        var later = NOW.plus(TestPasses.WEEK);
        assertThat(PASSES.verifier().verify(code, later)).isEqualTo(new Verdict.OutOfDate());
        var newTrust = TrustList.of(
                new Freshness(9, NOW, later.plusSeconds(60)), List.of(TestPasses.trusted(PASSES.kyrgyz, KG)));
        assertThat(new Verifier(newTrust, TestPasses.revoked(), TestPasses.EXPECTED).verify(code, later))
                .isEqualTo(new Verdict.OutOfDate());
    }

    @Test
    void aSignedListIsNoPass() {
        var list = new PassCode(
                Base41.encode(CoseSign1.sign(Optional.of("x"), claims(1).encode(), PASSES.kyrgyz)));
        assertThat(verify(list)).isEqualTo(new Verdict.Forged());
    }

    @Property(tries = 10_000)
    void whateverACameraReadsIsAnsweredAndNeverAccepted(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 300) String text) {
        PassCode.scanned(text).ifPresent(code -> assertThat(verify(code)).isInstanceOf(Verdict.Forged.class));
        PassCode.scanned("HTTPS://SAKTA.EXAMPLE/P/" + text)
                .ifPresent(code -> assertThat(verify(code)).isInstanceOf(Verdict.Forged.class));
    }

    @Property(tries = 2_000)
    void signedNonsenseIsAForgery(@ForAll @Size(max = 100) byte[] payload) {
        var signed = CoseSign1.sign(Optional.empty(), payload, constant());
        var code = new PassCode(Base41.encode(signed));
        assertThat(verify(code)).isIn(new Verdict.Forged(), new Verdict.UnknownKey());
    }

    @Property(tries = 500)
    void claimsOfATrustedKeyThatAreNotClaimsAreForgeries(@ForAll @Size(max = 60) byte[] payload, @ForAll boolean cut) {
        var genuine = claims(1).encode();
        var bytes = cut ? Arrays.copyOf(genuine, payload.length % genuine.length) : payload;
        assertThat(verify(new PassCode(Base41.encode(CoseSign1.sign(Optional.empty(), bytes, PASSES.kyrgyz)))))
                .isEqualTo(new Verdict.Forged());
    }

    @Test
    void theUrlIsReadBackInWhateverCaseTheHostHas() {
        var code = PassCode.signed(claims(1), PASSES.kyrgyz);
        assertThat(code.url("https://sakta.example")).startsWith("HTTPS://SAKTA.EXAMPLE/P/");
        assertThat(PassCode.scanned(code.url("https://sakta.example"))).contains(code);
        assertThat(PassCode.scanned("https://sakta.example/P/" + code.value())).contains(code);
        assertThat(PassCode.scanned(code.value())).contains(code);
        assertThat(PassCode.scanned(code.value().toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void claimsAreWrittenAsTheFormatSays() {
        var claims = new PassClaims(
                KG,
                PassContent.declarationOf(new Initials("NVA")),
                NOW,
                NOW.plusSeconds(86400),
                new PassId("000102030405060708090a0b0c0d0e0f"),
                Optional.empty());
        assertThat(HexFormat.of().formatHex(claims.encode()))
                .isEqualTo("a501624b47041a6b02af1005" + "1a6b015d90" + "0750000102030405060708090a0b0c0d0e0f"
                        + "3a00010000" + "8201634e5641");
        assertThat(PassClaims.decode(claims.encode())).isEqualTo(claims);
        assertThat(HexFormat.of().formatHex(TestPasses.status("v1").encode()))
                .isEqualTo("a601624b4703627631" + "041a6b015e80" + "051a6b015d54"
                        + "07504541dabab8dc500ff9ee6a46aada2f38" + "3a00010000" + "830464d090d09105");
    }

    /** Every kind against every expectation: each counts where exactly it is asked for. */
    @Test
    void noKindIsTakenForAnother() {
        var passes = List.of(
                claims(1), TestPasses.poster("venue-1"), TestPasses.status("venue-1"), TestPasses.neutralPoster());
        for (var claims : passes) {
            var code = PassCode.signed(claims, PASSES.kyrgyz);
            for (var asked : passes) {
                var expected = new Expected(Map.of(asked.kind(), new Place.AsNamed()), Set.of(KG));
                assertThat(verifier(expected).verify(code, NOW))
                        .as("%s where %s is asked for", claims.kind(), asked.kind())
                        .isEqualTo(asked.equals(claims) ? new Verdict.Valid(claims) : new Verdict.WrongKind(claims));
            }
        }
    }

    @Test
    void aStatusPassCountsAtItsVenueAloneAndForItsMinutes() {
        var claims = TestPasses.status("venue-1");
        var code = PassCode.signed(claims, PASSES.kyrgyz);
        var door = verifier(new Expected(Map.of(PassKind.STATUS, new Place.At(new Audience("venue-1"))), Set.of(KG)));
        var other = verifier(new Expected(Map.of(PassKind.STATUS, new Place.At(new Audience("venue-2"))), Set.of(KG)));
        assertThat(door.verify(code, NOW)).isEqualTo(new Verdict.Valid(claims));
        assertThat(other.verify(code, NOW)).isEqualTo(new Verdict.WrongAudience(claims));
        assertThat(door.verify(code, NOW.plusSeconds(240))).isEqualTo(new Verdict.Expired(claims));
    }

    @Test
    void aPosterIsRevocableAndAStatusPassNeedsNoList() {
        var poster = TestPasses.poster("venue-1");
        var revoked = new Verifier(PASSES.trust(), TestPasses.revoked(poster.id()), anyKind());
        assertThat(revoked.verify(PassCode.signed(poster, PASSES.kyrgyz), NOW)).isEqualTo(new Verdict.Revoked(poster));
        var status = TestPasses.status("venue-1");
        var stale = new RevocationList(new Freshness(0, NOW.minusSeconds(60), NOW.minusSeconds(1)), Set.of());
        var offline = new Verifier(PASSES.trust(), stale, anyKind());
        assertThat(offline.verify(PassCode.signed(status, PASSES.kyrgyz), NOW)).isEqualTo(new Verdict.Valid(status));
        assertThat(offline.verify(PassCode.signed(poster, PASSES.kyrgyz), NOW)).isEqualTo(new Verdict.OutOfDate());
    }

    /** What the constructor refuses cannot be signed by mistake; signed all the same, it is refused. */
    @Test
    void aKindSaysWhatItMustAndNoMore() {
        var letters = Optional.of(new Initials("АБ"));
        var detail = Optional.of(new Detail(1));
        assertRefused(() -> new PassContent(PassKind.VENUE_POSTER, letters, Optional.empty()));
        assertRefused(() -> new PassContent(PassKind.NEUTRAL_POSTER, letters, Optional.empty()));
        assertRefused(() -> new PassContent(PassKind.DECLARATION, Optional.empty(), Optional.empty()));
        assertRefused(() -> new PassContent(PassKind.DECLARATION, letters, detail));
        assertRefused(() -> new PassContent(PassKind.STATUS, letters, Optional.empty()));
        assertRefused(() -> new PassContent(PassKind.STATUS, Optional.empty(), detail));
        var id = claims(1).id();
        assertRefused(() -> TestPasses.of(PassContent.poster(PassKind.VENUE_POSTER), Optional.empty(), id));
        var somewhere = Optional.of(new Audience("venue-1"));
        assertRefused(() -> TestPasses.of(PassContent.poster(PassKind.NEUTRAL_POSTER), somewhere, id));
        var unbound = TestPasses.neutralPoster().encode();
        unbound[unbound.length - 1] = (byte) PassKind.VENUE_POSTER.code();
        assertThat(anything().verify(signed(unbound), NOW)).isEqualTo(new Verdict.Forged());
        unbound[unbound.length - 1] = (byte) PassKind.DECLARATION.code();
        assertThat(anything().verify(signed(unbound), NOW)).isEqualTo(new Verdict.Forged());
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }

    private static PassCode signed(byte[] payload) {
        return new PassCode(Base41.encode(CoseSign1.sign(Optional.empty(), payload, PASSES.kyrgyz)));
    }

    private static Expected anyKind() {
        var anywhere = new Place.AsNamed();
        return new Expected(
                Map.of(
                        PassKind.DECLARATION, anywhere,
                        PassKind.VENUE_POSTER, anywhere,
                        PassKind.STATUS, anywhere,
                        PassKind.NEUTRAL_POSTER, anywhere),
                Set.of(KG, KZ));
    }

    private static Verifier anything() {
        return verifier(anyKind());
    }

    private static Verifier verifier(Expected expected) {
        return new Verifier(PASSES.trust(), TestPasses.revoked(), expected);
    }

    private static Verifier at(String place) {
        return new Verifier(
                PASSES.trust(),
                TestPasses.revoked(),
                new Expected(Map.of(PassKind.DECLARATION, new Place.At(new Audience(place))), Set.of(KG)));
    }

    private static Verdict verify(PassCode code) {
        return PASSES.verifier().verify(code, NOW);
    }

    private static void assertRefused(String text) {
        PassCode.scanned(text)
                .ifPresent(code ->
                        assertThat(anything().verify(code, NOW)).isIn(new Verdict.Forged(), new Verdict.UnknownKey()));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static byte[] underAlgorithm(int algorithm) {
        var header = new CborWriter()
                .map(2)
                .integer(1)
                .integer(algorithm)
                .integer(4)
                .bytes(HexFormat.of().parseHex(PASSES.kyrgyz.keyId().value()))
                .toBytes();
        var payload = claims(1).encode();
        var message = new CborWriter()
                .array(4)
                .text("Signature1")
                .bytes(header)
                .bytes(new byte[0])
                .bytes(payload);
        return new CborWriter()
                .tag(18)
                .array(4)
                .bytes(header)
                .map(0)
                .bytes(payload)
                .bytes(PASSES.kyrgyz.sign(message.toBytes()))
                .toBytes();
    }

    private static CoseSigner constant() {
        return new CoseSigner() {
            @Override
            public KeyId keyId() {
                return PASSES.kyrgyz.keyId();
            }

            @Override
            public byte[] sign(byte[] message) {
                return new byte[64];
            }
        };
    }
}
