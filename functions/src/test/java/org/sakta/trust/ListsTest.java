package org.sakta.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.trust.TestPasses.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.trust.Opened.Reason;

class ListsTest {
    private static final TestPasses PASSES = new TestPasses();
    private static final Optional<RevocationList> NOTHING_HELD = Optional.empty();

    @Test
    void aHundredThousandRevokedPassesAreAllRefusedOffline() {
        var ids = ids(100_000, 1);
        var list =
                accepted(open(RevocationList.sign(TestPasses.freshness(100_000), 0, ids, PASSES.kyrgyz), NOTHING_HELD));
        assertThat(ids).allMatch(list::isRevoked);
        assertThat(ids(100_000, 2)).noneMatch(list::isRevoked);
        var verifier = new Verifier(PASSES.trust(), list, TestPasses.EXPECTED);
        for (var i = 0; i < 100; i++) {
            var claims = withId(ids.get(i * 997));
            assertThat(verifier.verify(PassCode.signed(claims, PASSES.kyrgyz), NOW))
                    .isEqualTo(new Verdict.Revoked(claims));
        }
    }

    @Test
    void aDeltaExtendsWhatIsHeld() {
        var ids = ids(30, 1);
        var first = accepted(open(sign(0, ids.subList(0, 10)), NOTHING_HELD));
        var second = accepted(open(sign(10, ids.subList(10, 30)), Optional.of(first)));
        assertThat(ids).allMatch(second::isRevoked);
        var overlapping = accepted(open(sign(5, ids.subList(5, 30)), Optional.of(first)));
        assertThat(overlapping).isEqualTo(second);
        var nothingNew = accepted(open(sign(30, List.of()), Optional.of(second)));
        assertThat(nothingNew.ids()).isEqualTo(second.ids());
    }

    @Test
    void listsThatDoNotJoinWhatIsHeldAreRefused() {
        var ids = ids(30, 1);
        var held = Optional.of(accepted(open(sign(0, ids.subList(0, 10)), NOTHING_HELD)));
        assertThat(open(sign(0, ids.subList(0, 9)), held)).isEqualTo(refused(Reason.ROLLED_BACK));
        assertThat(open(sign(11, ids.subList(11, 30)), held)).isEqualTo(refused(Reason.DISJOINT));
        assertThat(open(sign(5, ids.subList(5, 30)), NOTHING_HELD)).isEqualTo(refused(Reason.DISJOINT));
        assertThat(open(sign(0, ids.subList(10, 30)), held)).isEqualTo(refused(Reason.DISJOINT));
    }

    @Test
    void unsignedAndStaleRevocationListsAreRefused() {
        var ids = ids(3, 1);
        assertThat(open(RevocationList.sign(TestPasses.freshness(3), 0, ids, PASSES.stranger), NOTHING_HELD))
                .isEqualTo(refused(Reason.FORGED));
        assertThat(open(CoseSign1.sign(Optional.empty(), new byte[0], PASSES.kyrgyz), NOTHING_HELD))
                .isEqualTo(refused(Reason.FORGED));
        var bytes = sign(0, ids);
        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(open(changed, NOTHING_HELD)).isInstanceOf(Opened.Refused.class);
        }
        assertThat(RevocationList.open(bytes, PASSES.trust(), NOTHING_HELD, NOW.plus(TestPasses.WEEK)))
                .isEqualTo(refused(Reason.STALE));
        assertThat(RevocationList.open(bytes, PASSES.trust(), NOTHING_HELD, NOW.minusSeconds(3600)))
                .isEqualTo(refused(Reason.STALE));
    }

    @Test
    void unsignedStaleAndRolledBackExposureSitesAreRefused() {
        var stay = new ExposureSites.Stay("0123456789abcdef0123", NOW.minusSeconds(7200), NOW.minusSeconds(3600));
        var sites = new ExposureSites(TestPasses.freshness(7), List.of(stay));
        var bytes = sites.sign(PASSES.kyrgyz);
        assertThat(openSites(bytes, 7, NOW)).isEqualTo(new Opened.Accepted<>(sites));
        assertThat(openSites(bytes, 8, NOW)).isEqualTo(refused(Reason.ROLLED_BACK));
        assertThat(openSites(bytes, 0, NOW.plus(TestPasses.WEEK))).isEqualTo(refused(Reason.STALE));
        assertThat(openSites(sites.sign(PASSES.stranger), 0, NOW)).isEqualTo(refused(Reason.FORGED));
        assertThat(openSites(sign(0, ids(7, 1)), 0, NOW)).as("another list").isEqualTo(refused(Reason.FORGED));
        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(openSites(changed, 0, NOW)).isInstanceOf(Opened.Refused.class);
        }
    }

    @Property(tries = 500)
    void signedNonsenseIsNoListOfSites(@ForAll @Size(max = 60) byte[] payload) {
        var signed = CoseSign1.sign(Optional.of("sakta-exposure-sites"), payload, PASSES.kyrgyz);
        assertThat(openSites(signed, 0, NOW)).isEqualTo(refused(Reason.MALFORMED));
    }

    private static Opened<ExposureSites> openSites(byte[] bytes, long held, Instant now) {
        return ExposureSites.open(bytes, PASSES.trust(), held, now);
    }

    @Test
    void aTrustListSurvivesItsWireForm() {
        var bytes = PASSES.trust().sign(PASSES.root);
        assertThat(openTrust(bytes, Optional.empty(), NOW)).isEqualTo(new Opened.Accepted<>(PASSES.trust()));
    }

    @Test
    void unsignedStaleAndRolledBackTrustListsAreRefused() {
        var trust = PASSES.trust();
        assertThat(openTrust(trust.sign(PASSES.kyrgyz), Optional.empty(), NOW)).isEqualTo(refused(Reason.FORGED));
        assertThat(openTrust(trust.sign(PASSES.root), Optional.empty(), NOW.plus(TestPasses.WEEK)))
                .isEqualTo(refused(Reason.STALE));
        var newer = new TrustList(TestPasses.freshness(4), trust.keys());
        assertThat(openTrust(trust.sign(PASSES.root), Optional.of(newer), NOW)).isEqualTo(refused(Reason.ROLLED_BACK));
        var revocationsSignedByRoot = RevocationList.sign(TestPasses.freshness(0), 0, List.of(), PASSES.root);
        assertThat(openTrust(revocationsSignedByRoot, Optional.empty(), NOW)).isEqualTo(refused(Reason.FORGED));
        var bytes = trust.sign(PASSES.root);
        for (var bit = 0; bit < 8 * bytes.length; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(openTrust(changed, Optional.empty(), NOW)).isInstanceOf(Opened.Refused.class);
        }
    }

    @Property(tries = 10_000)
    void arbitraryBytesAreNoList(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(open(bytes, NOTHING_HELD)).isEqualTo(refused(Reason.MALFORMED));
        assertThat(openTrust(bytes, Optional.empty(), NOW)).isEqualTo(refused(Reason.MALFORMED));
    }

    @Property(tries = 500)
    void signedNonsenseIsNoList(@ForAll @Size(max = 60) byte[] payload) {
        var revocations = CoseSign1.sign(Optional.of("sakta-revocations"), payload, PASSES.kyrgyz);
        assertThat(open(revocations, NOTHING_HELD)).isEqualTo(refused(Reason.MALFORMED));
        var trust = CoseSign1.sign(Optional.of("sakta-trust-list"), payload, PASSES.root);
        assertThat(openTrust(trust, Optional.empty(), NOW)).isEqualTo(refused(Reason.MALFORMED));
    }

    private static byte[] sign(int since, List<PassId> added) {
        return RevocationList.sign(TestPasses.freshness(since + added.size()), since, added, PASSES.kyrgyz);
    }

    private static Opened<RevocationList> open(byte[] bytes, Optional<RevocationList> held) {
        return RevocationList.open(bytes, PASSES.trust(), held, NOW);
    }

    private static Opened<TrustList> openTrust(byte[] bytes, Optional<TrustList> held, Instant now) {
        return TrustList.open(bytes, PASSES.root.verifyingKey(), held, now);
    }

    private static RevocationList accepted(Opened<RevocationList> opened) {
        return switch (opened) {
            case Opened.Accepted<RevocationList>(var list) -> list;
            case Opened.Refused<RevocationList>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static <L> Opened<L> refused(Reason reason) {
        return new Opened.Refused<>(reason);
    }

    private static List<PassId> ids(int count, long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<PassId>(count);
        while (ids.size() < count) ids.add(PassId.random(random));
        return ids;
    }

    private static PassClaims withId(PassId id) {
        var some = TestPasses.claims(1);
        return new PassClaims(some.issuer(), some.content(), some.validFrom(), some.validUntil(), id, some.audience());
    }
}
