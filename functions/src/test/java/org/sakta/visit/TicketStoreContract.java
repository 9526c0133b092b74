package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.testing.TestClock;
import org.sakta.trust.PassId;
import org.sakta.visit.TicketStore.Standing;

/** What every store of tickets does. */
abstract class TicketStoreContract {
    private static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");
    private static final Optional<String> SCAN = Optional.of("scan-1");

    final TestClock clock = new TestClock(NOW);
    private final PassId pass =
            PassId.random(new Random(ThreadLocalRandom.current().nextLong()));
    private final Ticket ticket = ticket();

    abstract TicketStore store();

    private static Ticket ticket() {
        var venue = TestVisits.venue();
        return new Ticket(
                TestVisits.visitor(venue, "today"),
                TestVisits.visitor(venue, LocalDate.parse("2096-11-25"), "yesterday")
                        .pseudonym());
    }

    private void keep() {
        store().keep(pass, ticket, NOW.plusSeconds(300));
    }

    @Test
    void aPassThatWasNotShownSaysWhomItIsFor() {
        keep();
        assertThat(store().standing(pass, SCAN)).isEqualTo(new Standing.Fresh(ticket));
        assertThat(store().standing(pass, Optional.empty())).isEqualTo(new Standing.Fresh(ticket));
    }

    @Test
    void aPassIsUsedUpByOneScan() {
        keep();
        assertThat(store().use(pass, SCAN)).isTrue();
        assertThat(store().use(pass, Optional.of("scan-2"))).isFalse();
        assertThat(store().use(pass, Optional.empty())).isFalse();
        assertThat(store().standing(pass, Optional.of("scan-2"))).isEqualTo(new Standing.Spent());
        assertThat(store().standing(pass, Optional.empty())).isEqualTo(new Standing.Spent());
    }

    @Test
    void theSameScanAgainMeetsItsOwnMark() {
        keep();
        store().use(pass, SCAN);
        assertThat(store().use(pass, SCAN)).isTrue();
        assertThat(store().standing(pass, SCAN)).isEqualTo(new Standing.Repeated());
    }

    @Test
    void aScanWithoutANameIsNeverTheSame() {
        keep();
        assertThat(store().use(pass, Optional.empty())).isTrue();
        assertThat(store().use(pass, Optional.empty())).isFalse();
        assertThat(store().standing(pass, Optional.empty())).isEqualTo(new Standing.Spent());
    }

    @Test
    void ofManyScansAtTheSameMomentOneUsesItUp() throws Exception {
        keep();
        var scans = IntStream.range(0, 8)
                .mapToObj(number -> (Callable<Boolean>) () -> store().use(pass, Optional.of("scan-" + number)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (var used : threads.invokeAll(scans)) if (used.get()) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void whatIsKeptNoMoreIsSpentWhetherOrNotItIsDeleted() {
        keep();
        clock.pass(Duration.ofSeconds(300));
        assertThat(store().standing(pass, SCAN)).isEqualTo(new Standing.Spent());
        assertThat(store().use(pass, SCAN)).isFalse();
    }

    @Test
    void whatWasNeverKeptIsSpent() {
        assertThat(store().standing(pass, SCAN)).isEqualTo(new Standing.Spent());
        assertThat(store().use(pass, SCAN)).isFalse();
    }
}
