package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sakta.pass.PassChecks;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.status.Colour;
import org.sakta.testing.TestClock;
import org.sakta.trust.Country;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.Verdict;
import org.sakta.venue.InMemoryVenues;
import org.sakta.venue.TestVenues;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.StatusDetail;
import org.sakta.visit.OfflineScans.Outcome;
import org.sakta.visit.OfflineScans.Result;
import org.sakta.visit.OfflineScans.Row;
import org.sakta.visit.OfflineScans.Scan;
import org.sakta.visit.OfflineScans.Telling;
import org.sakta.visit.Visit.Flag;

class OfflineScansTest {
    /** A Monday, while the pharmacy is open. */
    private static final Instant NOW = Instant.parse("2096-11-26T05:00:00Z");

    private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));
    private static final Caller ENTRANCE = new Caller(
            new Subject("entrance"),
            Set.of(Role.ENTRANCE),
            Optional.empty(),
            Optional.of("pharmacies"),
            Optional.empty());

    private final TestClock clock = new TestClock(NOW);
    private final Venue venue = TestVenues.approved(TestVenues.submitted("00112233445566778899", "pharmacies"));
    private final InMemoryVenues venues = new InMemoryVenues();
    private final Map<String, PassClaims> passes = new HashMap<>();
    private InMemoryVisits visits = new InMemoryVisits(clock);
    private InMemoryTickets tickets = new InMemoryTickets(clock);

    OfflineScansTest() {
        venues.addIfAbsent(venue);
    }

    /** The signatures are the verifier's business; here a code is the name of a pass, good for three minutes. */
    private final PassChecks checks = (scanned, expected, at) -> Optional.ofNullable(passes.get(scanned))
            .map(claims -> !at.isBefore(claims.validUntil())
                    ? new Verdict.Expired(claims)
                    : at.isBefore(claims.validFrom()) ? new Verdict.NotYetValid(claims) : new Verdict.Valid(claims))
            .orElseGet(Verdict.Forged::new);

    private OfflineScans scans() {
        var arrivals = new Arrivals(visits);
        return new OfflineScans(venues, new PassAtDoor(checks, tickets, arrivals, visits), clock);
    }

    private String pass(String visitor, Instant from, Colour colour, boolean admitted) {
        var id = PassId.random(new Random(passes.size()));
        var today = TestVisits.on(venue.id(), from, visitor);
        var before = TestVisits.on(venue.id(), from.minus(Duration.ofDays(1)), visitor);
        tickets.keep(id, new Ticket(today, before.pseudonym()), from.plus(Duration.ofDays(3)));
        var content = PassContent.statusOf(new Initials("АТ"), new StatusDetail(colour, admitted).toDetail());
        var code = "pass-" + passes.size();
        passes.put(
                code,
                new PassClaims(
                        new Country("KG"),
                        content,
                        from,
                        from.plusSeconds(180),
                        id,
                        Optional.of(venue.id().audience())));
        return code;
    }

    private String pass(Instant from) {
        return pass("a", from, Colour.BLUE, true);
    }

    private List<Row> told(Instant clockSays, Scan... told) {
        return ((Outcome.Told) scans().tell(ENTRANCE, venue.id(), new Telling(clockSays, List.of(told)))).rows();
    }

    private List<Visit> visitsOf(String visitor) {
        return visits.of(TestVisits.on(venue.id(), EARLIER, visitor).pseudonym());
    }

    private static PassAtDoor.Outcome scanned(Row row) {
        return ((Result.Scanned) row.result()).outcome();
    }

    @Test
    void aVisitBeganWhenThePassWasShown() {
        told(NOW, new Scan(0, pass(EARLIER), Direction.IN, EARLIER.plusSeconds(30)));
        assertThat(visitsOf("a")).singleElement().satisfies(visit -> {
            assertThat(visit.in()).isEqualTo(EARLIER.plusSeconds(30));
            assertThat(visit.way()).isEqualTo(Visit.Way.OFFLINE_ENTRANCE);
            assertThat(visit.flags()).isEmpty();
        });
    }

    @Test
    void aClockThatIsWrongByLessThanIsToleratedIsBelieved() {
        var row = told(NOW.plusSeconds(59), new Scan(0, pass(EARLIER), Direction.IN, EARLIER.plusSeconds(30)))
                .getFirst();
        assertThat(row.flags()).isEmpty();
        assertThat(visitsOf("a").getFirst().in()).isEqualTo(EARLIER.plusSeconds(30));
    }

    @Test
    void aClockThatIsSlowOrFastIsPutRight() {
        for (var off : List.of(Duration.ofDays(-400), Duration.ofMinutes(-7), Duration.ofHours(5))) {
            visits = new InMemoryVisits(clock);
            told(
                    NOW.plus(off),
                    new Scan(
                            0,
                            pass(EARLIER),
                            Direction.IN,
                            EARLIER.plusSeconds(30).plus(off)));
            assertThat(visitsOf("a")).as("%s", off).singleElement().satisfies(visit -> {
                assertThat(visit.in()).isEqualTo(EARLIER.plusSeconds(30));
                assertThat(visit.flags()).containsExactly(Flag.CLOCK_CORRECTED);
            });
        }
    }

    @Test
    void aClockThatWasSetRightInBetweenIsFoundOutByThePass() {
        var row = told(NOW, new Scan(0, pass(EARLIER), Direction.IN, EARLIER.plus(Duration.ofHours(5))))
                .getFirst();
        assertThat(row.result()).isEqualTo(new Result.InTheFuture());
        var other = told(NOW, new Scan(0, pass(EARLIER), Direction.IN, EARLIER.minus(Duration.ofHours(5))))
                .getFirst();
        assertThat(scanned(other)).isEqualTo(new PassAtDoor.Outcome.PassOver());
        assertThat(visitsOf("a")).isEmpty();
    }

    @Test
    void whoCameOutsideTheHoursIsKnownToHave() {
        var night = Instant.parse("2096-11-25T20:00:00Z");
        var row = told(NOW, new Scan(0, pass(night), Direction.IN, night)).getFirst();
        assertThat(row.flags()).containsExactly(Flag.OUTSIDE_HOURS);
    }

    @Test
    void whoWasTurnedAwayLeavesNoVisit() {
        var pass = pass("a", EARLIER, Colour.RED, false);
        told(NOW, new Scan(0, pass, Direction.IN, EARLIER));
        told(NOW, new Scan(0, pass, Direction.IN, EARLIER));
        assertThat(visitsOf("a")).isEmpty();
        var day = LocalDate.parse("2096-11-26");
        assertThat(visits.figures(venue.id(), day, day)).containsExactly(new VisitStore.Figures(day, 0, 0, 1));
    }

    @Test
    void whoLeavesWithoutHavingComeIsToldSoHoweverOftenItIsTold() {
        var pass = pass(EARLIER);
        for (int i = 0; i < 2; i++)
            assertThat(scanned(
                            told(NOW, new Scan(0, pass, Direction.OUT, EARLIER)).getFirst()))
                    .isEqualTo(new PassAtDoor.Outcome.NotInside());
    }

    @Test
    void afterThreeDaysNobodyKnowsWhomThePassWasFor() {
        var pass = pass(EARLIER);
        clock.pass(Duration.ofDays(3));
        assertThat(told(clock.instant(), new Scan(0, pass, Direction.IN, EARLIER))
                        .getFirst()
                        .result())
                .isEqualTo(new Result.TooLate());
    }

    @Test
    void aVenueOfOthersIsNotThere() {
        var stranger = new Caller(
                new Subject("entrance"),
                Set.of(Role.ENTRANCE),
                Optional.empty(),
                Optional.of("others"),
                Optional.empty());
        assertThat(scans().tell(stranger, venue.id(), new Telling(NOW, List.of())))
                .isEqualTo(new Outcome.Hidden());
    }

    /** Fifty people come and go while the entrance is offline; it tells all of it, in any order, in any pieces, again and again. */
    @Property(tries = 200)
    void whateverIsToldInWhateverPiecesTheVisitsAreTheSame(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
        passes.clear();
        tickets = new InMemoryTickets(clock);
        var all = new ArrayList<Scan>();
        for (int i = 0; i < 12; i++) {
            var came = EARLIER.plusSeconds(random.nextInt(2400));
            all.add(new Scan(all.size(), pass("v" + i, came, Colour.BLUE, true), Direction.IN, came));
            var left = came.plusSeconds(180L + random.nextInt(600));
            all.add(new Scan(all.size(), pass("v" + i, left, Colour.BLUE, true), Direction.OUT, left));
        }
        visits = new InMemoryVisits(clock);
        told(NOW, all.toArray(Scan[]::new));
        var expected = everybody();

        var kept = tickets;
        tickets = kept.unused();
        visits = new InMemoryVisits(clock);
        var coming = new ArrayList<>(
                all.stream().filter(scan -> scan.direction() == Direction.IN).toList());
        var going = new ArrayList<>(
                all.stream().filter(scan -> scan.direction() == Direction.OUT).toList());
        Collections.shuffle(coming, random);
        Collections.shuffle(going, random);
        for (var part : List.of(coming, going))
            for (int i = 0; i < part.size(); i += size) {
                var piece = part.subList(i, Math.min(i + size, part.size())).toArray(Scan[]::new);
                told(NOW, piece);
                if (random.nextBoolean()) told(NOW, piece);
            }
        assertThat(everybody()).isEqualTo(expected);
    }

    private List<List<Visit>> everybody() {
        return IntStream.range(0, 12).mapToObj(i -> visitsOf("v" + i)).toList();
    }
}
