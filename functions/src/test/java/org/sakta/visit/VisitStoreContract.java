package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sakta.testing.TestClock;
import org.sakta.venue.VenueId;
import org.sakta.visit.Visit.Flag;
import org.sakta.visit.Visit.Way;
import org.sakta.visit.VisitStore.Figures;

/** What every store of visits does. */
abstract class VisitStoreContract {
    static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2096-11-26");

    final TestClock clock = new TestClock(NOW);
    private final VenueId venue = TestVisits.venue();

    abstract VisitStore store();

    private Visit first(String name) {
        return TestVisits.visit(venue, name, 1, NOW);
    }

    @Test
    void aVisitIsReadAsItWasWritten() {
        var open = first("a");
        var ended = new Visit(
                TestVisits.visitor(venue, "b"),
                1,
                NOW,
                Optional.of(NOW.plusSeconds(60)),
                NOW.plusSeconds(3600),
                Way.OFFLINE_ENTRANCE,
                EnumSet.allOf(Flag.class));
        for (var visit : java.util.List.of(open, ended)) {
            assertThat(store().add(visit)).isTrue();
            assertThat(store().of(visit.visitor().pseudonym())).containsExactly(visit);
        }
    }

    @Test
    void aNumberIsTakenOnce() {
        assertThat(store().add(first("a"))).isTrue();
        assertThat(store().add(TestVisits.visit(venue, "a", 1, NOW.plusSeconds(1))))
                .isFalse();
        assertThat(store().of(first("a").visitor().pseudonym())).containsExactly(first("a"));
        assertThat(figures()).isEqualTo(new Figures(TODAY, 1, 1, 0));
    }

    @Test
    void ofManyScansAtTheSameMomentOneIsCounted() throws Exception {
        Callable<Boolean> adding = () -> store().add(first("a"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (var added : threads.invokeAll(Collections.nCopies(8, adding))) if (added.get()) won++;
            assertThat(won).isEqualTo(1);
        }
        assertThat(figures()).isEqualTo(new Figures(TODAY, 1, 1, 0));
    }

    @Test
    void aVisitEndsOnce() {
        var visit = first("a");
        assertThat(store().end(visit.endedAt(NOW.plusSeconds(5)))).isFalse();
        store().add(visit);
        var ended = visit.endedAt(NOW.plusSeconds(60));
        assertThat(store().end(ended)).isTrue();
        assertThat(store().end(visit.endedAt(NOW.plusSeconds(90)))).isFalse();
        assertThat(store().of(visit.visitor().pseudonym())).containsExactly(ended);
    }

    @Test
    void figuresCountEveryEntryAndEachVisitorOnce() {
        store().add(first("a"));
        store().add(TestVisits.visit(venue, "a", 2, NOW.plusSeconds(60)));
        store().add(first("b"));
        assertThat(figures()).isEqualTo(new Figures(TODAY, 3, 2, 0));
    }

    @Test
    void whoIsTurnedAwayIsCountedOnceADay() {
        for (var name : java.util.List.of("a", "a", "b"))
            store().countRefusal(TestVisits.visitor(venue, name).pseudonym());
        assertThat(figures()).isEqualTo(new Figures(TODAY, 0, 0, 2));
        assertThat(store().of(TestVisits.visitor(venue, "a").pseudonym())).isEmpty();
    }

    @Test
    void daysWithoutAnybodyAreLeftOut() {
        store().add(first("a"));
        assertThat(store().figures(venue, TODAY.minusDays(3), TODAY.plusDays(3)))
                .extracting(Figures::day)
                .containsExactly(TODAY);
        assertThat(store().figures(TestVisits.venue(), TODAY, TODAY)).isEmpty();
    }

    @Test
    void aVisitIsGoneAfterThreeWeeksWhetherOrNotItIsDeleted() {
        store().add(first("a"));
        clock.pass(Duration.ofDays(21).minusSeconds(1));
        assertThat(store().of(first("a").visitor().pseudonym())).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(store().of(first("a").visitor().pseudonym())).isEmpty();
        assertThat(figures()).isEqualTo(new Figures(TODAY, 1, 1, 0));
        clock.pass(Duration.ofDays(731));
        assertThat(store().figures(venue, TODAY, TODAY)).isEmpty();
    }

    private Figures figures() {
        return store().figures(venue, TODAY, TODAY).getFirst();
    }
}
