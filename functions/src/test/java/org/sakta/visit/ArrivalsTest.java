package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sakta.testing.TestClock;
import org.sakta.venue.TestVenues;
import org.sakta.venue.Venue;
import org.sakta.visit.Visit.Way;
import org.sakta.visit.VisitStore.Figures;

class ArrivalsTest {
    /** A Monday, an hour after the pharmacy opens in Bishkek's time. */
    private static final Instant NOW = Instant.parse("2096-11-26T03:00:00Z");

    private static final Instant CLOSING = Instant.parse("2096-11-26T16:00:00Z");

    private final VisitStore store = new InMemoryVisits(new TestClock(NOW));
    private final Arrivals arrivals = new Arrivals(store);
    private final Venue venue = TestVenues.approved(TestVenues.submitted("00112233445566778899", "pharmacies"));
    private final Visitor visitor = TestVisits.on(venue.id(), NOW, "a");

    private Visit comes(Instant at) {
        return arrivals.in(venue, visitor, at, Way.VISITOR, Set.of());
    }

    private Optional<Visit> goes(Instant at) {
        return arrivals.out(Stream.of(visitor.pseudonym()), at);
    }

    @Test
    void whoComesIsTakenToStayAsLongAsIsUsualThere() {
        assertThat(comes(NOW).assumedOut()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void nobodyIsTakenToStayBeyondClosingTime() {
        assertThat(comes(CLOSING.minusSeconds(60)).assumedOut()).isEqualTo(CLOSING);
    }

    @Test
    void whoIsInsideDoesNotComeAgain() {
        var visit = comes(NOW);
        assertThat(comes(NOW.plusSeconds(60))).isEqualTo(visit);
        assertThat(store.of(visitor.pseudonym())).containsExactly(visit);
    }

    @Test
    void whoLeftComesAgain() {
        comes(NOW);
        goes(NOW.plusSeconds(60));
        assertThat(comes(NOW.plusSeconds(120)).number()).isEqualTo(2);
    }

    @Test
    void whoseStayIsOverByHabitComesAgain() {
        comes(NOW);
        assertThat(comes(NOW.plus(Duration.ofMinutes(15))).number()).isEqualTo(2);
    }

    @Test
    void whatIsToldLateAndHappenedBeforeIsAVisitOfItsOwn() {
        comes(NOW.plusSeconds(3600));
        var earlier = arrivals.in(venue, visitor, NOW, Way.OFFLINE_ENTRANCE, Set.of());
        assertThat(earlier.number()).isEqualTo(2);
        assertThat(goes(NOW.plusSeconds(60))).contains(earlier.endedAt(NOW.plusSeconds(60)));
    }

    @Test
    void whoWasScannedTwiceComesOnceThoughTheLaterScanWasWrittenFirst() {
        var visit = comes(NOW.plusMillis(300));
        assertThat(comes(NOW)).isEqualTo(visit);
        assertThat(store.of(visitor.pseudonym())).containsExactly(visit);
    }

    @Test
    void whoWentBeforeHasGoneAtThatTime() {
        comes(NOW);
        var gone = goes(NOW.plusSeconds(60));
        assertThat(goes(NOW.plusSeconds(90))).isEqualTo(gone);
    }

    @Test
    void whoDidNotComeCannotGo() {
        assertThat(goes(NOW)).isEmpty();
        comes(NOW);
        assertThat(goes(NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void whoCameBeforeMidnightGoesAfterIt() {
        var visit = comes(NOW);
        var tomorrow = TestVisits.on(venue.id(), NOW.plus(Duration.ofDays(1)), "a");
        assertThat(arrivals.out(Stream.of(tomorrow.pseudonym(), visitor.pseudonym()), NOW.plusSeconds(60)))
                .contains(visit.endedAt(NOW.plusSeconds(60)));
    }

    /** Somebody scans at a minute of the day, coming or going. */
    record Scan(boolean coming, int minute) {}

    @Provide
    static Arbitrary<List<Scan>> day() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 600))
                .as(Scan::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 500)
    void scansThatAreRepeatedChangeNothing(@ForAll("day") List<Scan> scans) {
        var inOrder = scans.stream().sorted(Comparator.comparing(Scan::minute)).toList();
        var twice = new ArrayList<Scan>();
        for (var scan : inOrder) {
            twice.add(scan);
            twice.add(scan);
        }
        assertThat(visits(twice)).isEqualTo(visits(inOrder));
    }

    @Property(tries = 500)
    void nobodyIsInsideTwiceAndEveryVisitIsCounted(@ForAll("day") List<Scan> scans) {
        var inOrder = scans.stream().sorted(Comparator.comparing(Scan::minute)).toList();
        var fresh = new InMemoryVisits(new TestClock(NOW));
        run(fresh, inOrder);
        var visits = fresh.of(visitor.pseudonym());
        for (int i = 1; i < visits.size(); i++) {
            var before = visits.get(i - 1);
            assertThat(visits.get(i).in()).isAfterOrEqualTo(before.out().orElse(before.assumedOut()));
        }
        var day = visitor.pseudonym().day();
        assertThat(fresh.figures(venue.id(), day, day).stream()
                        .mapToLong(Figures::entries)
                        .sum())
                .isEqualTo(visits.size());
    }

    private List<Visit> visits(List<Scan> scans) {
        var fresh = new InMemoryVisits(new TestClock(NOW));
        run(fresh, scans);
        return fresh.of(visitor.pseudonym());
    }

    private void run(VisitStore fresh, List<Scan> scans) {
        var door = new Arrivals(fresh);
        for (var scan : scans) {
            var at = NOW.plus(Duration.ofMinutes(scan.minute()));
            if (scan.coming()) door.in(venue, visitor, at, Way.VISITOR, Set.of());
            else door.out(Stream.of(visitor.pseudonym()), at);
        }
    }
}
