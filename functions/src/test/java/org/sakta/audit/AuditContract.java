package org.sakta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Role;
import org.sakta.testing.TestClock;

/** What every audit trail does, wherever it keeps its chains. */
abstract class AuditContract {
    static final Instant NOW = Instant.parse("2096-03-01T09:00:00Z");
    static final Duration RETENTION = Duration.ofDays(365);

    final TestClock clock = new TestClock(NOW);
    final Chain chain = Chain.ofPerson(UUID.randomUUID().toString());

    abstract AuditTrail trail();

    abstract AccessHistory history();

    abstract AuditInspection inspection();

    @Test
    void whatWasWrittenIsReadNewestFirst() {
        append(3);
        assertThat(references(Optional.empty(), 10)).containsExactly("CASE-3", "CASE-2", "CASE-1");
        assertThat(inspection().isIntact(chain)).isTrue();
    }

    @Test
    void aLongChainIsReadInParts() {
        append(7);
        var read = new ArrayList<String>();
        Optional<Long> before = Optional.empty();
        do {
            var slice = history().newestFirst(chain, before, 3);
            slice.accesses()
                    .forEach(access -> read.add(access.reference().orElseThrow().value()));
            before = slice.next();
        } while (before.isPresent());
        assertThat(read).containsExactly("CASE-7", "CASE-6", "CASE-5", "CASE-4", "CASE-3", "CASE-2", "CASE-1");
    }

    @Test
    void severalAccessesAreAppendedTogetherEachToItsChain() {
        var other = Chain.ofActor(UUID.randomUUID().toString());
        trail().append(List.of(access(chain, 1), access(other, 2), access(chain, 3)));
        assertThat(references(Optional.empty(), 10)).containsExactly("CASE-3", "CASE-1");
        assertThat(history().newestFirst(other, Optional.empty(), 10).accesses())
                .containsExactly(access(other, 2));
        assertThat(inspection().isIntact(chain)).isTrue();
        assertThat(inspection().isIntact(other)).isTrue();
    }

    @Test
    void nothingIsShownPastItsRetention() {
        append(2);
        clock.pass(RETENTION.minusSeconds(1));
        assertThat(references(Optional.empty(), 10)).hasSize(2);
        clock.pass(Duration.ofSeconds(1));
        assertThat(references(Optional.empty(), 10)).isEmpty();
        assertThat(inspection().isIntact(chain)).isTrue();
    }

    @Test
    void aChainThatNeverWasIsEmptyAndIntact() {
        assertThat(references(Optional.empty(), 10)).isEmpty();
        assertThat(inspection().isIntact(chain)).isTrue();
    }

    @Test
    void manyAtOnceAreAllInOneIntactChain() {
        Stream.iterate(1, i -> i + 1).limit(8).parallel().forEach(i -> appendRepeatedly(i));
        assertThat(references(Optional.empty(), 100)).hasSize(16);
        assertThat(inspection().isIntact(chain)).isTrue();
    }

    private void appendRepeatedly(int i) {
        synchronized (isThreadSafe() ? new Object() : this) {
            trail().append(List.of(access(chain, i)));
            trail().append(List.of(access(chain, i)));
        }
    }

    boolean isThreadSafe() {
        return true;
    }

    void append(int count) {
        for (int i = 1; i <= count; i++) trail().append(List.of(access(chain, i)));
    }

    private List<String> references(Optional<Long> before, int limit) {
        return history().newestFirst(chain, before, limit).accesses().stream()
                .map(access -> access.reference().orElseThrow().value())
                .toList();
    }

    static Access access(Chain chain, int i) {
        return new Access(
                chain,
                new Actor("officer", Role.CLERK, Optional.of("polyclinic-4")),
                Deed.READ,
                Purpose.VERIFICATION,
                Optional.of(new Reference("CASE-" + i)),
                NOW);
    }
}
