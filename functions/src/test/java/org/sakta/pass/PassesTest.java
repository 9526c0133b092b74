package org.sakta.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sakta.pass.PassDesk.KG;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.trust.Expected;
import org.sakta.trust.Opened;
import org.sakta.trust.RevocationList;
import org.sakta.trust.TrustList;
import org.sakta.trust.Verdict;
import org.sakta.trust.Verifier;

/** The stores and use cases over the real engine. */
class PassesTest {
    private final PassDesk desk = new PassDesk();

    @Test
    void theSameRequestAgainGivesTheSamePass() {
        var request = desk.request(1);
        var first = desk.issuer.issue(request);
        desk.clock.pass(Duration.ofDays(8));
        assertThat(desk.issuer.issue(request)).isEqualTo(first);
        assertThat(first.url()).matches("HTTPS://SAKTA\\.EXAMPLE/P/[0-9A-Z$*.:-]+[0-9]");
    }

    @Test
    void aPassValidTooLongIsRefused() {
        var some = desk.request(1);
        var endless = new PassRequest(
                some.id(),
                some.holder(),
                KG,
                some.content(),
                some.validFrom(),
                some.validFrom().plus(Duration.ofDays(400)));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> desk.issuer.issue(endless));
    }

    @Test
    void aPassIsGoneAMonthAfterItsExpiryThoughTheStoreHasNotDeletedIt() {
        var pass = desk.issuer.issue(desk.request(1));
        desk.clock.pass(Duration.ofDays(32));
        assertThat(desk.passes.find(pass.id())).isPresent();
        desk.clock.pass(Duration.ofDays(2));
        assertThat(desk.passes.find(pass.id())).isEmpty();
    }

    @Test
    void aRaceForTheSignerOfAWeekMakesOne() throws Exception {
        var period = Period.at(desk.clock.instant());
        var keys = allAtOnce(20, () -> desk.signers.signer(KG, period).trusted().id());
        assertThat(Set.copyOf(keys)).hasSize(1);
        assertThat(desk.signers.trusted(desk.clock.instant())).hasSize(1);
        var again = desk.signers.signer(KG, period);
        assertThat(again.key().keyId()).isEqualTo(again.trusted().id());
    }

    @Test
    void revocationsAreNumberedWithoutAGapUnderARace() throws Exception {
        var numbers = allAtOnce(12, new Callable<Long>() {
            private long seed;

            @Override
            public Long call() {
                long mine;
                synchronized (this) {
                    mine = seed++;
                }
                return desk.revocations
                        .revoke(desk.request(mine).id(), RevocationReason.MISUSED)
                        .number();
            }
        });
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(Long::valueOf).toList());
        assertThat(desk.revocations.after(0)).hasSize(12);
        assertThat(desk.revocations.after(7))
                .isEqualTo(desk.revocations.after(0).subList(7, 12));
    }

    @Test
    void aPassIsRevokedOnce() {
        var id = desk.request(1).id();
        var first = desk.revocations.revoke(id, RevocationReason.SUPERSEDED);
        assertThat(desk.revocations.revoke(id, RevocationReason.MISUSED)).isEqualTo(first);
        assertThat(desk.revocations.isRevoked(id)).isTrue();
        assertThat(desk.revocations.isRevoked(desk.request(2).id())).isFalse();
    }

    @Test
    void whatIsPublishedVerifiesPassesOffline() {
        var good = desk.issuer.issue(desk.request(1));
        var bad = desk.issuer.issue(desk.request(2));
        desk.revocations.revoke(bad.id(), RevocationReason.HOLDER_REQUEST);
        var now = desk.clock.instant();
        var trust = ((Opened.Accepted<TrustList>) TrustList.open(
                        desk.trust.current().signed().value(), desk.root.verifyingKey(), Optional.empty(), now))
                .list();
        var published = new PublishRevocations(desk.revocations, new DocumentSigners(desk.signers), KG, desk.clock);
        var list = ((Opened.Accepted<RevocationList>)
                        RevocationList.open(published.since(0).orElseThrow().value(), trust, Optional.empty(), now))
                .list();
        var verifier = new Verifier(trust, list, Expected.declarations(Set.of(KG)));
        assertThat(verifier.verify(good.code(), now)).isInstanceOf(Verdict.Valid.class);
        assertThat(verifier.verify(bad.code(), now)).isInstanceOf(Verdict.Revoked.class);
        assertThat(published.since(2)).isEmpty();
    }

    @Test
    void theTrustListIsSignedAgainForANewSignerAndDaily() {
        desk.issuer.issue(desk.request(1));
        var first = desk.trust.current();
        assertThat(desk.trust.current().number()).isEqualTo(first.number()).isEqualTo(1);
        desk.signers.signer(KG, Period.at(desk.clock.instant()).next());
        assertThat(desk.trust.current()).satisfies(edition -> {
            assertThat(edition.number()).isEqualTo(2);
            assertThat(edition.keyIds()).hasSize(2);
        });
        desk.clock.pass(Duration.ofHours(21));
        assertThat(desk.trust.current().number()).isEqualTo(3);
    }

    @Test
    void theRotationMakesTheNextSignerBeforeItSigns() {
        var rotation = new RotateKeys(
                new DocumentSigners(desk.signers), desk.trust, () -> {}, KG, desk.events::add, desk.clock);
        rotation.documentSigner();
        rotation.documentSigner();
        assertThat(desk.trust.current().keyIds()).hasSize(2);
        desk.clock.pass(Duration.ofDays(7));
        var pass = desk.issuer.issue(desk.request(1));
        assertThat(desk.signers.trusted(desk.clock.instant())).hasSize(2);
        assertThat(new CheckPass(desk.signers, desk.revocations, desk.clock).check(pass.url(), Kinds.AT_CHECKPOINTS))
                .isInstanceOf(Verdict.Valid.class);
    }

    private static <T> List<T> allAtOnce(int count, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var results =
                    threads.invokeAll(Stream.generate(() -> call).limit(count).toList());
            var values = new java.util.ArrayList<T>();
            for (var result : results) values.add(result.get());
            return values;
        }
    }
}
